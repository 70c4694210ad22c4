import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { LocalisedText } from "@/components/reading/localised-text";
import { FieldForm } from "@/components/registrations/field-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { isId } from "@/lib/kernel/ids";
import { readFormForDesk } from "@/lib/registrations/form-queries";
import { readable } from "@/lib/web/readable";
import { save } from "../actions";

type Props = { params: Promise<{ locale: string; event: string; key: string }> };

/** A question of the form that is to be changed. */
export default async function FieldPage({ params }: Props) {
  const { locale, event: eventId, key } = await params;
  setRequestLocale(locale);
  if (!isId(eventId)) notFound();
  const { event, revision, series, fields } = await readable(readFormForDesk(await requireActor(locale), eventId));
  const field = fields.find((one) => one.key === key);
  if (series !== null || field === undefined) notFound();
  const t = await getTranslations("registrations.form");
  const desk = `/${locale}/desk/events/${eventId}`;
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
        title={t("edit")}
      />
      <FieldForm action={save} named={{ eventId, seenRevision: revision, key }} kinds={[]} field={field} />
    </>
  );
}
