import type { ReactNode } from "react";
import { type MarkedState, StateMark } from "@/components/ui/state-mark";
import type { OwnAnswer as Own, OwnReply } from "@/lib/dispositions/own-answers";
import { showDate } from "@/lib/i18n/dates";
import { listedNumbers } from "@/lib/i18n/lists";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";
import { PublishedAnswer, Words } from "./published-answer";

type Props = { locale: string; own: Own; children?: ReactNode };

const marks: Record<OwnReply["state"], MarkedState> = {
  pending: "pending",
  published: "published",
  refused: "refused",
};

/** A contribution of one's own side, the answer to it, and what was written back. */
export function OwnAnswer({ locale, own, children }: Props) {
  const t = useTranslations("dispositions");
  const words = useTranslations("contributions.list");
  const numbers = listedNumbers(
    own.paragraphs.map(({ number }) => number),
    locale,
  );
  const { reply } = own;
  return (
    <div className="stack">
      <p className="facts small quiet">
        <a href={`/${locale}/contributions/${own.reference}`}>
          <bdi className="reference">{own.reference}</bdi>
        </a>
        <bdi>{inLocale(own.consultation, locale).text}</bdi>
        <bdi>{inLocale(own.version, locale).text}</bdi>
        <span>
          {own.paragraphs.length === 0
            ? t("public.wholeText")
            : own.paragraphs.length === 1
              ? t("public.paragraph", { number: numbers })
              : words("paragraphs", { numbers })}
        </span>
      </p>
      {own.opening === "" ? null : (
        <p lang={own.language} dir={directionOf(own.language)}>
          {own.opening}
        </p>
      )}
      <PublishedAnswer
        locale={locale}
        answer={{ ...own.answer, reply: null }}
        numbers={new Map(own.paragraphs.map(({ id, number }) => [id, number]))}
      />
      {reply === null ? null : (
        <div className="reply">
          <p className="facts small">
            <strong>{t("own.reply")}</strong>
            <StateMark state={marks[reply.state]}>{t(`own.replyStates.${reply.state}`)}</StateMark>
            <span className="quiet">{showDate(reply.submittedAt, locale, "UTC")}</span>
          </p>
          <Words text={reply.text} language={reply.language} />
          {reply.state === "refused" ? (
            <p className="small">{t("own.refusedBecause", { reason: inLocale(reply.reason, locale).text })}</p>
          ) : null}
        </div>
      )}
      {children}
    </div>
  );
}
