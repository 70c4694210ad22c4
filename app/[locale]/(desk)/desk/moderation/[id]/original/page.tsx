import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { LocalisedText } from "@/components/reading/localised-text";
import { SealedOriginal } from "@/components/redactions/sealed-original";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { isId } from "@/lib/kernel/ids";
import { readSealedOriginal } from "@/lib/redactions/queries";
import { readable } from "@/lib/web/readable";
import { showSealed } from "./actions";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<{ look?: string | string[]; file?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "redactions.original" });
  return { title: t("title") };
}

/** What stood in a contribution before words were taken out of it, or before it was refused. */
export default async function SealedOriginalPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  if (!isId(id)) notFound();
  const query = await searchParams;
  const look = typeof query.look === "string" ? query.look : undefined;
  const item = await readable(readSealedOriginal(actor, id, look));
  const opened = look === undefined ? undefined : item.files.find((file) => file.id === query.file);
  const t = await getTranslations({ locale, namespace: "redactions.original" });
  return (
    <>
      <PageHead
        above={
          <Breadcrumbs
            items={[
              {
                href: `/${locale}/consultations/${item.consultation.slug}`,
                label: <LocalisedText text={item.consultation.title} locale={locale} />,
              },
              { href: `/${locale}/contributions/${item.reference}`, label: <bdi>{item.reference}</bdi> },
            ]}
          />
        }
        title={t("title")}
        lead={t(`lead.${item.sealedAs}`)}
      />
      <SealedOriginal
        locale={locale}
        item={item}
        look={showSealed}
        file={
          opened === undefined
            ? null
            : { name: opened.name, href: `/api/attachments/${opened.id}?look=${encodeURIComponent(look ?? "")}` }
        }
      />
    </>
  );
}
