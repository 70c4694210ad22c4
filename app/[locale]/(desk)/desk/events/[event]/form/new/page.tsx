import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { LocalisedText } from "@/components/reading/localised-text";
import { FieldForm } from "@/components/registrations/field-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { isId } from "@/lib/kernel/ids";
import { readFormForDesk } from "@/lib/registrations/form-queries";
import { fieldKinds } from "@/lib/registrations/form-view";
import { readable } from "@/lib/web/readable";
import { add } from "../actions";

type Props = { params: Promise<{ locale: string; event: string }> };

/** A question that is to be added to the form. */
export default async function NewFieldPage({ params }: Props) {
  const { locale, event: eventId } = await params;
  setRequestLocale(locale);
  if (!isId(eventId)) notFound();
  const { event, revision, series, fields } = await readable(readFormForDesk(await requireActor(locale), eventId));
  if (series !== null) notFound();
  const t = await getTranslations("registrations.form");
  const desk = `/${locale}/desk/events/${eventId}`;
  const asked = new Set(fields.map(({ kind }) => kind));
  return (
    <>
      <PageHead
        above={
          <Breadcrumbs
            items={[
              { href: desk, label: <LocalisedText text={event.title} locale={locale} /> },
              { href: `${desk}/form`, label: t("title") },
            ]}
          />
        }
        title={t("add")}
      />
      <FieldForm
        action={add}
        named={{ eventId, seenRevision: revision }}
        kinds={fieldKinds.filter((kind) => kind === "question" || !asked.has(kind))}
        field={null}
      />
    </>
  );
}
