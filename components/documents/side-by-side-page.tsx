import { LocalisedText } from "@/components/reading/localised-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Button } from "@/components/ui/button";
import { CheckboxChoices } from "@/components/ui/choices";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { StoredHtml } from "@/components/ui/stored-html";
import type { SideBySide, SidedDraft, SidedParagraph } from "@/lib/documents/side-by-side";
import { showDate } from "@/lib/i18n/dates";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";
import { Crosswalk } from "./crosswalk";
import { SponsorList } from "./sponsor-list";

type Props = { locale: string; sides: SideBySide };

/** Competing drafts, theme by theme: a column for each, one under the other on a narrow screen. */
export function SideBySidePage({ locale, sides }: Props) {
  const t = useTranslations("documents.side");
  const { consultation, choices, drafts, themes, rest } = sides;
  const base = `/${locale}/consultations/${consultation.slug}`;
  return (
    <>
      <PageHead
        above={
          <Breadcrumbs items={[{ href: base, label: <LocalisedText text={consultation.title} locale={locale} /> }]} />
        }
        title={t("title")}
        lead={t("lead")}
      />
      {choices.length > 2 ? (
        <form className="stack" action={`${base}/side-by-side`}>
          <CheckboxChoices
            name="drafts"
            wide
            label={t("choose")}
            choices={choices.map(({ slug, title }) => ({ value: slug, label: inLocale(title, locale).text }))}
            defaultValues={choices.filter(({ isShown }) => isShown).map(({ slug }) => slug)}
          />
          <div>
            <Button>{t("show")}</Button>
          </div>
        </form>
      ) : null}
      {drafts.length < 2 ? <Notice kind="information">{t("one")}</Notice> : null}
      {drafts.length > 1 && themes.length === 0 ? <Notice kind="information">{t("none")}</Notice> : null}
      <div className="sides heads">
        {drafts.map((draft) => (
          <DraftHead key={draft.slug} locale={locale} draft={draft} />
        ))}
      </div>
      {themes.length === 0 ? null : <Crosswalk locale={locale} sides={sides} />}
      {themes.map(({ id, title, columns }) => (
        <section key={id} className="theme" aria-labelledby={`theme-${id}`}>
          <h2 id={`theme-${id}`}>
            <LocalisedText text={title} locale={locale} />
          </h2>
          <Sides locale={locale} drafts={drafts} columns={columns} />
        </section>
      ))}
      {themes.length > 0 && rest.some((column) => column.length > 0) ? (
        <section className="theme">
          <h2>{t("rest")}</h2>
          <Disclosure summary={t("show")}>
            <Sides locale={locale} drafts={drafts} columns={rest} />
          </Disclosure>
        </section>
      ) : null}
    </>
  );
}

function DraftHead({ locale, draft }: { locale: string; draft: SidedDraft }) {
  const t = useTranslations("documents.sponsors");
  return (
    <div className="side">
      <h2>
        <a href={`/${locale}${draft.page}`}>
          <LocalisedText text={draft.title} locale={locale} />
        </a>
      </h2>
      <p className="small quiet">
        {draft.symbol === null ? null : <bdi>{draft.symbol} · </bdi>}
        <LocalisedText text={draft.label} locale={locale} />
        {draft.publishedAt === null ? null : `\u00a0· ${showDate(draft.publishedAt, locale, "UTC")}`}
      </p>
      {draft.sponsors.length === 0 ? null : (
        <section aria-label={t("title")}>
          <h3 className="small">{t("title")}</h3>
          <SponsorList locale={locale} sponsors={draft.sponsors} />
        </section>
      )}
    </div>
  );
}

type SidesProps = { locale: string; drafts: readonly SidedDraft[]; columns: readonly SidedParagraph[][] };

function Sides({ locale, drafts, columns }: SidesProps) {
  const t = useTranslations("documents.side");
  return (
    <div className="sides">
      {drafts.map((draft, index) => {
        const paragraphs = columns[index] ?? [];
        return (
          <div key={draft.slug} className="side">
            <p className="whose small quiet">
              <LocalisedText text={draft.title} locale={locale} />
            </p>
            {paragraphs.length === 0 ? <p className="quiet">{t("nothing")}</p> : null}
            <div lang={draft.language} dir={directionOf(draft.language)}>
              {paragraphs.map((paragraph) => (
                <SidedText
                  key={paragraph.id}
                  href={`/${locale}${draft.page}#${paragraph.anchor}`}
                  paragraph={paragraph}
                />
              ))}
            </div>
          </div>
        );
      })}
    </div>
  );
}

/** The number leads to the paragraph in its own text; footnotes are there. */
function SidedText({ href, paragraph }: { href: string; paragraph: SidedParagraph }) {
  const html = paragraph.html.replace(/<a href="#fn-\d+">(\d+)<\/a>/g, "$1");
  return (
    <div className={`sided level-${Math.min(paragraph.depth, 2)}`}>
      <a className="number" href={href}>
        <bdi>{paragraph.number ?? "¶"}</bdi>
      </a>
      <StoredHtml html={html} className="text" inline />
    </div>
  );
}
