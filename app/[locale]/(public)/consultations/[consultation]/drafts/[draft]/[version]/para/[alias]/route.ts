import { notFound, permanentRedirect } from "next/navigation";
import type { NextRequest } from "next/server";
import { publicVersion } from "@/lib/drafts/public";
import { resolveReference } from "@/lib/text/paragraph-numbers";
import { tagDocument } from "@/lib/web/documents/render-context";

type Props = {
  params: Promise<{ locale: string; consultation: string; draft: string; version: string; alias: string }>;
};

/** Other names of a paragraph, such as "norm 6", lead to the paragraph itself. */
export async function GET(_request: NextRequest, { params }: Props): Promise<never> {
  const { locale, alias, ...address } = await params;
  const version = await publicVersion(address);
  if (version === null) notFound();
  const anchor = resolveReference(decodeURIComponent(alias), version.paragraphs);
  if (anchor === null) notFound();
  tagDocument(`version:${version.id}`);
  permanentRedirect(
    `/${locale}/consultations/${address.consultation}/drafts/${address.draft}/${address.version}#${anchor}`,
  );
}
