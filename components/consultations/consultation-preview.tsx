import { LocalisedProse, LocalisedText } from "@/components/reading/localised-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Facts } from "@/components/ui/facts";
import { PageHead } from "@/components/ui/page-head";
import type { ConsultationForDesk } from "@/lib/consultations/queries";
import { listWords } from "@/lib/i18n/lists";
import { isLocale, localeNames } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import type { Localised } from "@/lib/kernel/localised";
import { DeskRoundState } from "./desk-round-state";

type Props = { locale: string; consultation: ConsultationForDesk };

/** A consultation as it will be published: its words, its rounds with their terms, its published texts. */
export function ConsultationPreview({ locale, consultation }: Props) {
  const t = useTranslations("consultations.preview");
  const areas = consultation.process.areas.filter((area) => consultation.areaIds.includes(area.id));
  return (
    <>
      <PageHead
        above={
          <Breadcrumbs
            items={[
              {
                href: `/${locale}/processes/${consultation.process.slug}`,
                label: <LocalisedText text={consultation.process.name} locale={locale} />,
              },
            ]}
          />
        }
        title={<LocalisedText text={consultation.title} locale={locale} />}
        lead={<LocalisedText text={consultation.summary} locale={locale} />}
        facts={
          areas.length === 0
            ? undefined
            : areas.map((area) => <LocalisedText key={area.id} text={area.name} locale={locale} />)
        }
      />
      <div className="sections">
        <Rounds locale={locale} consultation={consultation} />
        <section className="stack" aria-labelledby="texts">
          <h2 id="texts">{t("texts")}</h2>
          <Texts locale={locale} consultation={consultation} />
        </section>
        <Words id="background" title={t("background")} text={consultation.background} locale={locale} />
        <Words id="conditions" title={t("conditions")} text={consultation.conditions} locale={locale} />
        {consultation.contact === null ? null : (
          <section className="stack" aria-labelledby="contact">
            <h2 id="contact">{t("contact")}</h2>
            <p dir="auto">{consultation.contact}</p>
          </section>
        )}
      </div>
    </>
  );
}

function Words({ id, title, text, locale }: { id: string; title: string; text: Localised; locale: string }) {
  if (Object.keys(text).length === 0) return null;
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <LocalisedProse text={text} locale={locale} />
    </section>
  );
}

function Texts({ locale, consultation }: Props) {
  const t = useTranslations("consultations.preview");
  const texts = consultation.drafts.flatMap((draft) =>
    draft.versions
      .filter((version) => version.status !== "draft")
      .map((version) => ({ ...version, draft: draft.title })),
  );
  if (texts.length === 0) return <p className="quiet">{t("noTexts")}</p>;
  return (
    <ul className="list dense">
      {texts.map((version) => (
        <li key={version.id}>
          <span>
            <LocalisedText text={version.draft} locale={locale} />,{" "}
            <LocalisedText text={version.label} locale={locale} /> ({version.language})
          </span>
        </li>
      ))}
    </ul>
  );
}

function Rounds({ locale, consultation }: Props) {
  const t = useTranslations("consultations");
  return (
    <section className="stack" aria-labelledby="rounds">
      <h2 id="rounds">{t("preview.rounds")}</h2>
      {consultation.rounds.length === 0 ? <p className="quiet">{t("noRound")}</p> : null}
      {consultation.rounds.map((round) => {
        const groups = listWords(
          round.stakeholderGroups.map((group) => t(`round.group.${group}`)),
          locale,
        );
        const languages = listWords(
          round.languages.map((language) => (isLocale(language) ? localeNames[language] : language)),
          locale,
        );
        return (
          <div key={round.id} className="stack">
            <h3>
              <LocalisedText text={round.name} locale={locale} />
            </h3>
            <p>
              <DeskRoundState round={round} locale={locale} />
            </p>
            <Facts
              facts={[
                { term: t("preview.who"), value: groups === "" ? t(`round.who.${round.eligibility}`) : groups },
                { term: t("preview.languages"), value: languages === "" ? t("round.anyLanguage") : languages },
                {
                  term: t("preview.maxWords"),
                  value: round.maxWords === null ? t("round.noMaxWords") : t("round.words", { count: round.maxWords }),
                },
                { term: t("preview.visibility"), value: t(`round.when.${round.visibility}`) },
              ]}
            />
          </div>
        );
      })}
    </section>
  );
}
