import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { VerifyPage } from "@/components/ledger/verify-page";
import { latestEntries, publicCheckpoint, publicLedgerKey } from "@/lib/ledger/public";
import { publicAuthority } from "@/lib/receipts/timestamps/own-authority";
import { tagDocument } from "@/lib/web/documents/render-context";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const pageSize = 15;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "ledger" });
  return { title: t("title") };
}

/** Checking a receipt, and the public ledger. */
export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  tagDocument("ledger");
  const before = readPlace((await searchParams).cursor);
  const [checkpoint, entries] = await Promise.all([publicCheckpoint(), latestEntries(pageSize, before)]);
  const here = `/${locale}/verify`;
  const last = entries.at(-1);
  return (
    <VerifyPage
      locale={locale}
      checkpoint={checkpoint}
      publicKey={publicLedgerKey().key}
      authority={publicAuthority()}
      entries={entries}
      newerHref={before === undefined ? undefined : `${here}#ledger`}
      olderHref={last === undefined || last.index === 0 ? undefined : `${here}?cursor=${last.index}#ledger`}
    />
  );
}

/** The place before which the page begins. */
function readPlace(cursor: string | string[] | undefined): number | undefined {
  if (cursor === undefined) return undefined;
  if (typeof cursor !== "string" || !/^[1-9][0-9]{0,14}$/.test(cursor)) notFound();
  return Number(cursor);
}
