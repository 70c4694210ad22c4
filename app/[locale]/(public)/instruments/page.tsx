import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { LibraryPage } from "@/components/instruments/library-page";
import { libraryTag } from "@/lib/instruments/library-tag";
import { publicLibrary } from "@/lib/instruments/public";
import { tagDocument } from "@/lib/web/documents/render-context";
import { pageAlternates } from "@/lib/web/page-addresses";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "instruments" });
  return { title: t("title"), description: t("lead"), alternates: await pageAlternates(locale) };
}

/** The documents that texts and contributions cite. */
export default async function Page({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  tagDocument(libraryTag);
  return <LibraryPage locale={locale} library={await publicLibrary()} />;
}
