import type { ReactNode } from "react";
import { LocalisedText } from "@/components/reading/localised-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { useTranslations } from "@/lib/i18n/words";
import type { Localised } from "@/lib/kernel/localised";

type Props = {
  locale: string;
  event: { id: string; title: Localised };
  title: ReactNode;
  lead?: ReactNode;
  /** What was done last, in a sentence. */
  done?: string;
};

/** The head of a page about a part of an event, with the way back to the event. */
export function PartHead({ locale, event, title, lead, done }: Props) {
  const t = useTranslations("events.desk");
  const above = [
    { href: `/${locale}/desk/events`, label: t("title") },
    { href: `/${locale}/desk/events/${event.id}`, label: <LocalisedText text={event.title} locale={locale} /> },
  ];
  return (
    <>
      <PageHead above={<Breadcrumbs items={above} />} title={title} lead={lead} />
      {done === undefined ? null : <Notice kind="success" title={done} announce />}
    </>
  );
}
