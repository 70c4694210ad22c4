import { getTranslations } from "next-intl/server";
import { type Asked, publicPage } from "@/app/[locale]/(public)/public-page";
import { LibraryPage } from "@/components/instruments/library-page";
import { libraryTag } from "@/lib/instruments/library-tag";
import { publicLibrary } from "@/lib/instruments/public";
import type { DocumentHead } from "@/lib/web/document-head";
import { tagDocument } from "@/lib/web/documents/render-context";

async function head({ params }: Asked): Promise<DocumentHead> {
  const { locale } = params;
  const t = await getTranslations({ locale, namespace: "instruments" });
  return { title: t("title"), description: t("lead") };
}

/** The documents that texts and contributions cite. */
async function body({ params }: Asked) {
  const { locale } = params;
  tagDocument(libraryTag);
  return <LibraryPage locale={locale} library={await publicLibrary()} />;
}

export const GET = publicPage({ head, body });
