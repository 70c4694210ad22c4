import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { SignatoryListForm } from "@/components/endorsements/signatory-list-form";
import { LocalisedText } from "@/components/reading/localised-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { readEndorsing } from "@/lib/endorsements/endorsing-query";
import { systemClock } from "@/lib/kernel/clock";
import { isId } from "@/lib/kernel/ids";
import { readable } from "@/lib/web/readable";
import { carryOut, look } from "./actions";

type Props = { params: Promise<{ locale: string; kind: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "endorsements.list" });
  return { title: t("title") };
}

/** Brings in a list of those who signed a text elsewhere: first shown, then done. */
export default async function SignatoryListPage({ params }: Props) {
  const { locale, kind, id } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  if (!isId(id) || (kind !== "contribution" && kind !== "version")) notFound();
  const thing = kind === "version" ? { versionId: id } : { contributionId: id };
  const page = await readable(readEndorsing(actor, thing, systemClock.now()));
  if (!page.mayBringIn) notFound();
  const t = await getTranslations("endorsements.list");
  return (
    <>
      <PageHead
        above={
          <Breadcrumbs
            items={[{ href: `/${locale}${page.href}`, label: <LocalisedText text={page.title} locale={locale} /> }]}
          />
        }
        title={t("title")}
        lead={t("lead")}
      />
      <SignatoryListForm
        thing={{ name: kind === "version" ? "versionId" : "contributionId", id }}
        look={look}
        carryOut={carryOut}
      />
    </>
  );
}
