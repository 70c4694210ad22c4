import { getTranslations, setRequestLocale } from "next-intl/server";
import { TermForm } from "@/components/glossary/term-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { glossariesOf } from "@/lib/glossary/queries";
import { inLocale } from "@/lib/kernel/localised";
import { readable } from "@/lib/web/readable";
import { add } from "../actions";

type Props = { params: Promise<{ locale: string }> };

/** A new term, as a draft. */
export default async function NewTermPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const glossaries = await readable(glossariesOf(await requireActor(locale)));
  const t = await getTranslations("glossary");
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={[{ href: `/${locale}/desk/glossary`, label: t("desk.title") }]} />}
        title={t("desk.add")}
        lead={t("desk.addLead")}
      />
      <TermForm
        action={add}
        term={null}
        glossaries={glossaries.map(({ id, name }) => ({
          id: id ?? "",
          name: id === null ? t("platform") : inLocale(name, locale).text,
        }))}
      />
    </>
  );
}
