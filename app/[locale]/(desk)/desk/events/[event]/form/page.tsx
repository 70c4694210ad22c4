import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { LocalisedText } from "@/components/reading/localised-text";
import { AskedFields } from "@/components/registrations/asked-fields";
import { FieldLine } from "@/components/registrations/field-line";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { LinkButton } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { isId } from "@/lib/kernel/ids";
import { readFormForDesk } from "@/lib/registrations/form-queries";
import { emptyFormState } from "@/lib/web/form-state";
import { readable } from "@/lib/web/readable";
import { move, remove } from "./actions";

type Props = {
  params: Promise<{ locale: string; event: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

const acts = ["saved", "moved", "removed"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "registrations.form" });
  return { title: t("title") };
}

/** What is asked of those who register: question by question, and how it looks to them. */
export default async function RegistrationFormPage({ params, searchParams }: Props) {
  const { locale, event: eventId } = await params;
  setRequestLocale(locale);
  if (!isId(eventId)) notFound();
  const { event, revision, series, fields } = await readable(readFormForDesk(await requireActor(locale), eventId));
  const [query, t] = await Promise.all([searchParams, getTranslations("registrations.form")]);
  const here = `/${locale}/desk/events/${eventId}/form`;
  const done = acts.find((known) => known === query.done);
  const above = [
    { href: `/${locale}/desk/events/${eventId}`, label: <LocalisedText text={event.title} locale={locale} /> },
  ];
  return (
    <>
      <PageHead above={<Breadcrumbs items={above} />} title={t("title")} lead={t("lead")} />
      {done === undefined ? null : <Notice kind="success" title={t(`done.${done}`)} announce />}
      {series === null ? null : (
        <Notice title={t("ofSeries")}>
          <a href={`/${locale}/desk/events/${series.id}/form`}>
            <LocalisedText text={series.title} locale={locale} />
          </a>
        </Notice>
      )}
      <div className="sections">
        <section className="stack">
          <p className="quiet">{t("always")}</p>
          <ol className="list dense">
            {fields.map((field, index) => (
              <FieldLine
                key={field.key}
                locale={locale}
                here={here}
                field={field}
                named={{ eventId, seenRevision: revision, key: field.key }}
                isFirst={index === 0}
                isLast={index === fields.length - 1}
                actions={series === null ? { move, remove } : null}
              />
            ))}
          </ol>
          {series === null ? (
            <p>
              <LinkButton href={`${here}/new`}>{t("add")}</LinkButton>
            </p>
          ) : null}
        </section>
        <Disclosure summary={t("preview")}>
          <form className="form">
            <AskedFields fields={fields} state={emptyFormState} told={null} />
          </form>
        </Disclosure>
      </div>
    </>
  );
}
