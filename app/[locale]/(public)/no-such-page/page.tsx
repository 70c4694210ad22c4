import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { NothingHere } from "@/components/shell/nothing-here";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("errors");
  return { title: t("pageNotFoundTitle"), robots: { index: false } };
}

/** What the server answers, with 404, wherever a page is missing: complete without scripts. */
export default async function Page({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  return <NothingHere locale={locale} />;
}
