import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Facts } from "@/components/ui/facts";
import { Notice } from "@/components/ui/notice";
import { Redline } from "@/components/ui/redline";
import { useRedlineLabels } from "@/components/ui/redline-labels";
import { StanceMark } from "@/components/ui/stance-mark";
import { StoredHtml } from "@/components/ui/stored-html";
import { showInstant } from "@/lib/i18n/dates";
import { isolated } from "@/lib/i18n/isolated";
import { directionOf } from "@/lib/i18n/locales";
import { inLocale } from "@/lib/kernel/localised";
import type { ModerationCase as Case } from "@/lib/moderation/case-query";

type Props = { locale: string; item: Case; children: ReactNode };

const titles = { keep: "keeps", change: "proposes", delete: "deletes", add: "adds" } as const;

/** A contribution in its context: the paragraph with what would change, the reasons, who sent it, what was decided. */
export function ModerationCase({ locale, item, children }: Props) {
  const t = useTranslations("moderation.case");
  const words = useTranslations("contributions");
  const name = isolated(item.organisation?.name ?? item.author ?? "");
  const received = showInstant(item.submittedAt, item.zone, locale);
  const version = inLocale(item.version.label, locale).text;
  const text = `/${locale}/consultations/${item.consultation.slug}/drafts/${item.draft.slug}/${item.version.slug}`;
  return (
    <section className="case" id="case" aria-labelledby="case-title">
      <header>
        <p className="facts small quiet">
          <a href={item.paragraph === null ? text : `${text}#${item.paragraph.anchor}`}>{placeOf(item, version, t)}</a>
          <time dateTime={received.iso}>{t("received", { text: received.text })}</time>
          <bdi className="reference">{item.reference}</bdi>
        </p>
        <h2 id="case-title">{t(item.stance === null ? "comments" : titles[item.stance], { name })}</h2>
        <p className="facts small">
          <StanceMark stance={item.stance ?? "general"}>{words(`stances.${item.stance ?? "none"}`)}</StanceMark>
          <span>{words(`types.${item.type}`)}</span>
        </p>
      </header>
      <Standing item={item} />
      <Paragraph item={item} />
      <div className="contribution">
        <header>
          <span className="by">{t("reasons")}</span>
        </header>
        <div lang={item.language} dir={directionOf(item.language)}>
          <StoredHtml html={item.bodyHtml} />
        </div>
      </div>
      <Sender item={item} locale={locale} />
      <Earlier item={item} locale={locale} />
      {children}
    </section>
  );
}

/** Why there is nothing to decide, where there is not. */
function Standing({ item }: { item: Case }) {
  const t = useTranslations("moderation.case");
  if (item.mayDecide) return null;
  if (item.submission === "withdrawn") return <Notice kind="warning" title={t("withdrawn")} />;
  return <Notice kind="warning" title={item.publication === "pending" ? t("own") : t("decided")} />;
}

function Paragraph({ item: { paragraph, redline, version } }: { item: Case }) {
  const labels = useRedlineLabels();
  if (paragraph === null) return null;
  return (
    <div className="para alone" lang={version.language} dir={directionOf(version.language)}>
      <span className="number">
        <bdi>{paragraph.number ?? "¶"}</bdi>
      </span>
      <div className="text">
        {redline === null ? (
          <StoredHtml html={paragraph.html} className="paragraph-text" inline />
        ) : (
          <Redline segments={redline} labels={labels} />
        )}
      </div>
    </div>
  );
}

function Sender({ item, locale }: { item: Case; locale: string }) {
  const t = useTranslations("moderation.case");
  const groups = useTranslations("public.groups");
  const { organisation, author } = item;
  const countries = new Intl.DisplayNames([locale], { type: "region" });
  return (
    <section className="stack">
      <h3>{t("record")}</h3>
      <Facts
        facts={[
          ...(organisation === null
            ? []
            : [
                {
                  term: t("group"),
                  value:
                    organisation.stakeholderGroup === null ? t("notStated") : groups(organisation.stakeholderGroup),
                },
                {
                  term: t("country"),
                  value: organisation.country === null ? t("notStated") : countries.of(organisation.country),
                },
                { term: t("published"), value: organisation.published },
                { term: t("refused"), value: organisation.refused },
              ]),
          { term: t("author"), value: <bdi>{author ?? t("notStated")}</bdi> },
        ]}
      />
    </section>
  );
}

function Earlier({ item, locale }: { item: Case; locale: string }) {
  const t = useTranslations("moderation.case");
  const past = useTranslations("moderation.decisions.past");
  if (item.earlier.length === 0) return null;
  return (
    <section className="stack">
      <h3>{t("earlier")}</h3>
      <ul className="list dense">
        {item.earlier.map((one) => (
          <li key={one.id}>
            <p className="small quiet">
              {t("earlierLine", {
                decision: past(one.decision),
                text: showInstant(one.decidedAt, item.zone, locale).text,
                name: one.moderator ?? "",
              })}
            </p>
            {Object.keys(one.reason).length === 0 ? null : <p>{inLocale(one.reason, locale).text}</p>}
            {one.words === null ? null : <p dir="auto">{one.words}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

type Translate = ReturnType<typeof useTranslations<"moderation.case">>;

function placeOf({ paragraph }: Case, version: string, t: Translate): string {
  if (paragraph === null) return t("onText", { version });
  return paragraph.number === null
    ? t("onHeading", { version })
    : t("on", { version, number: isolated(paragraph.number) });
}
