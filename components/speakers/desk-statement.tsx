import type { FormAction } from "@/components/editor/use-kept-form";
import { LocalisedText } from "@/components/reading/localised-text";
import { Notice } from "@/components/ui/notice";
import { showInstant } from "@/lib/i18n/dates";
import { isolated } from "@/lib/i18n/isolated";
import { listWords } from "@/lib/i18n/lists";
import { useTranslations } from "@/lib/i18n/words";
import type { OfferedReason } from "@/lib/moderation/queries";
import type { DeskStatement } from "@/lib/speakers/statement-query";
import { DecideStatement } from "./decide-statement";
import { StatementWords } from "./statement-words";

type Props = { locale: string; statement: DeskStatement; reasons: readonly OfferedReason[]; decide: FormAction };

/** A statement on the desk: where it was made, its words, and what can be decided. */
export function DeskStatementView({ locale, statement, reasons, decide }: Props) {
  const t = useTranslations("speakers");
  const { event, item, handedInAt, partners, speaker, organisation } = statement;
  const at = showInstant(handedInAt, event.zone ?? "UTC", locale);
  return (
    <>
      <p className="facts small">
        <a href={`/${locale}/events/${event.slug}/speakers`}>
          <LocalisedText text={event.title} locale={locale} />
        </a>
        <LocalisedText text={item} locale={locale} />
        <bdi>{speaker}</bdi>
        <span>{t("desk.handedIn", { text: at.text })}</span>
      </p>
      {partners.length === 0 ? null : (
        <p className="small quiet">{t("also", { names: listWords(partners.map(isolated), locale) })}</p>
      )}
      <StatementWords locale={locale} statement={statement} />
      {statement.mayDecide ? (
        <DecideStatement
          action={decide}
          id={statement.id}
          revision={statement.revision}
          organisation={organisation}
          reasons={reasons}
        />
      ) : statement.isOwn && statement.state === "pending" ? (
        <Notice kind="warning" title={t("desk.own")} />
      ) : null}
    </>
  );
}
