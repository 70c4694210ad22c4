import { NotAccredited } from "@/components/accreditations/not-accredited";
import { LateLeave } from "@/components/deadlines/late-leave";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Redline } from "@/components/ui/redline";
import { useRedlineLabels } from "@/components/ui/redline-labels";
import type { Composer } from "@/lib/contributions/composer-query";
import { showInstant } from "@/lib/i18n/dates";
import { isolated } from "@/lib/i18n/isolated";
import { listWords } from "@/lib/i18n/lists";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";
import { MarkedPlaces } from "./marked-places";

type Props = { locale: string; composer: Composer; organisation: string | null };

/** What a writer should know before writing: why it came back, that it goes on, that they may not. */
export function ComposerNotices({ locale, composer, organisation }: Props) {
  const t = useTranslations("contributions.composer");
  const { comment, may, paragraph, version, round } = composer;
  if (!may.answer && composer.accreditTo !== null && organisation !== null) {
    return <NotAccredited locale={locale} process={composer.accreditTo} organisation={organisation} />;
  }
  if (!may.answer) {
    return (
      <Notice kind="warning" title={t("mayNotAnswer")}>
        <p>{organisation === null ? t("mayNotAnswerAlone") : t("mayNotAnswerOrganisation", { name: organisation })}</p>
        {organisation === null ? (
          <LinkButton href={`/${locale}/register`}>{t("registerOrganisation")}</LinkButton>
        ) : null}
      </Notice>
    );
  }
  if (comment === null) {
    return (
      <>
        <Late locale={locale} composer={composer} />
        <Closed locale={locale} composer={composer} />
      </>
    );
  }
  const saved = showInstant(comment.savedAt, round.zone, locale);
  const another = `/${locale}/compose/${version.id}?${paragraph === null ? "" : `paragraph=${paragraph.id}&`}another=1`;
  return (
    <>
      {comment.returned === null ? null : (
        <Notice kind="warning" title={t("returned")}>
          <p>{inLocale(comment.returned.reason, locale).text}</p>
          {comment.returned.words === null ? null : <blockquote dir="auto">{comment.returned.words}</blockquote>}
          <MarkedPlaces locale={locale} places={comment.returned.marks} language={comment.language} writtenAt="" />
          <p>{t("returnedNext")}</p>
        </Notice>
      )}
      <Late locale={locale} composer={composer} />
      <Closed locale={locale} composer={composer} />
      <Carried locale={locale} composer={composer} />
      <p className="small quiet">
        {t("continued", { text: saved.text })} <a href={another}>{t("another")}</a>
      </p>
    </>
  );
}

function Late({ locale, composer: { lateUntil, round } }: Omit<Props, "organisation">) {
  return lateUntil === null ? null : <LateLeave locale={locale} until={lateUntil} zone={round.zone} />;
}

/** Why this text takes no comments any more, and where to go on. */
function Closed({ locale, composer: { standing, newer, comment } }: Omit<Props, "organisation">) {
  const t = useTranslations("contributions.composer");
  if (standing === "open") return null;
  if (standing === "final" || newer === null) return <Notice kind="warning" title={t("final")} />;
  const version = inLocale(newer.label, locale).text;
  const href =
    comment === null
      ? `/${locale}/compose/${newer.id}${newer.paragraphId === null ? "" : `?paragraph=${newer.paragraphId}`}`
      : `/${locale}/compose/${newer.id}?contribution=${comment.id}`;
  return (
    <Notice kind="warning" title={t("replaced", { version })}>
      <p>{t(comment === null ? "replacedEmpty" : "replacedDraft")}</p>
      <LinkButton href={href}>{t(comment === null ? "toNewer" : "carry", { version })}</LinkButton>
    </Notice>
  );
}

/** What could be carried over from the text that was replaced, and what must be written again. */
function Carried({ locale, composer: { carried, version } }: Omit<Props, "organisation">) {
  const t = useTranslations("contributions.composer");
  const labels = useRedlineLabels();
  if (carried === null) return null;
  const { wording, before, gone, lostQuote, lostFallback } = carried;
  const needsRebasing = wording !== null && wording !== "applies";
  return (
    <Notice
      kind={needsRebasing || gone.length > 0 || lostQuote !== null || lostFallback !== null ? "warning" : "information"}
      title={t("carriedTitle", { version: inLocale(carried.from, locale).text })}
    >
      {needsRebasing ? (
        <>
          <p>{t("carriedRebase", { reason: t(`carriedReason.${wording}`) })}</p>
          {before === null ? null : (
            <blockquote lang={version.language} dir={directionOf(version.language)}>
              <Redline segments={before} labels={labels} />
            </blockquote>
          )}
        </>
      ) : (
        <p>{t(wording === "applies" ? "carriedApplies" : "carriedPlain")}</p>
      )}
      {gone.length === 0 ? null : <p>{t("carriedGone", { list: listWords(gone.map(isolated), locale) })}</p>}
      {lostQuote === null ? null : <p>{t("carriedQuote", { words: isolated(lostQuote) })}</p>}
      {lostFallback === null ? null : <p>{t("carriedFallback", { words: isolated(lostFallback) })}</p>}
    </Notice>
  );
}
