import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { FoundReceipt, NoReceipt } from "@/components/ledger/found-receipt";
import { receiptByNumber } from "@/lib/web/receipt-by-number";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "ledger" });
  return { title: t("title"), robots: { index: false } };
}

/** What stands under a tracking number; asks for no account, and is no document, so that it is kept nowhere. */
export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const found = await receiptByNumber((await searchParams).number);
  return typeof found === "string" ? (
    <NoReceipt locale={locale} why={found} />
  ) : (
    <FoundReceipt locale={locale} receipt={found} />
  );
}
