import { LocalisedText } from "@/components/reading/localised-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHead } from "@/components/ui/page-head";
import { showInstant } from "@/lib/i18n/dates";
import { listWords } from "@/lib/i18n/lists";
import { useTranslations } from "@/lib/i18n/words";
import type { EarlierWording, PublicReason } from "@/lib/moderation/public";

type Props = { locale: string; reasons: readonly PublicReason[] };

/** The public list of reasons: those in force, and those that are given no more, because old decisions name them. */
export function ReasonsPage({ locale, reasons }: Props) {
  const t = useTranslations("reasons");
  const parts = [
    { id: "in-force", title: t("inForce"), reasons: reasons.filter(({ active }) => active) },
    { id: "no-more", title: t("noMore"), reasons: reasons.filter(({ active }) => !active) },
  ];
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={[{ href: `/${locale}/transparency`, label: t("above") }]} />}
        title={t("title")}
        lead={t("lead")}
      />
      <div className="sections">
        {parts
          .filter((part) => part.reasons.length > 0)
          .map((part) => (
            <section key={part.id} aria-labelledby={part.id}>
              <h2 id={part.id}>{part.title}</h2>
              <ul className="list">
                {part.reasons.map((reason) => (
                  <Reason key={reason.code} locale={locale} reason={reason} />
                ))}
              </ul>
            </section>
          ))}
      </div>
    </>
  );
}

function Reason({ locale, reason }: { locale: string; reason: PublicReason }) {
  const t = useTranslations("reasons");
  const decisions = reason.appliesTo.flatMap((one) => (one === "publish" ? [] : [t(`decisions.${one}`)]));
  return (
    <li id={reason.code}>
      <h3 className="reason-label">
        <LocalisedText text={reason.label} locale={locale} />
      </h3>
      <p>
        <LocalisedText text={reason.words} locale={locale} />
      </p>
      <p className="facts small quiet">
        <span>{t("givenFor", { decisions: listWords(decisions, locale) })}</span>
        {reason.since === null ? null : <span>{t("since", { text: day(reason.since, locale) })}</span>}
      </p>
      {reason.earlier.length === 0 ? null : (
        <Disclosure summary={t("earlier", { count: reason.earlier.length })}>
          <ol className="list dense">
            {reason.earlier.map((wording) => (
              <Earlier key={wording.version} locale={locale} wording={wording} />
            ))}
          </ol>
        </Disclosure>
      )}
    </li>
  );
}

function Earlier({ locale, wording }: { locale: string; wording: EarlierWording }) {
  const t = useTranslations("reasons");
  return (
    <li>
      <p className="small quiet">
        {t("fromUntil", { from: day(wording.from, locale), until: day(wording.until, locale) })}
      </p>
      <p>
        <LocalisedText text={wording.label} locale={locale} />: <LocalisedText text={wording.words} locale={locale} />
      </p>
    </li>
  );
}

function day(at: Date, locale: string): string {
  return showInstant(at, "UTC", locale).text;
}
