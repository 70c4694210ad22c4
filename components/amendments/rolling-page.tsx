import { IslandScript } from "@/components/islands/island-script";
import { Contents } from "@/components/ui/contents";
import { DocumentHead } from "@/components/ui/document-head";
import { EmptyState } from "@/components/ui/empty-state";
import { Toolbar } from "@/components/ui/toolbar";
import type { PublicRolling, RollingPart } from "@/lib/amendments/public-rolling";
import type { PublicVersionHead } from "@/lib/amendments/public-version";
import { isolated, isolatedNumber } from "@/lib/i18n/isolated";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";
import { RollingLegend } from "./rolling-legend";
import { RollingNotes, RollingRow } from "./rolling-row";
import { SponsorList } from "./sponsor-list";
import { VersionCrumbs, versionPath } from "./version-crumbs";

type Props = { locale: string; version: PublicVersionHead; rolling: PublicRolling; onlyProposed: boolean };

/** The draft with every published proposal inside it, in square brackets with its sponsors. */
export function RollingPage({ locale, version, rolling, onlyProposed }: Props) {
  const t = useTranslations("amendments");
  const base = versionPath(locale, version);
  const direction = directionOf(version.language);
  const topLevel = Math.min(...rolling.headings.map(({ depth }) => depth));
  const address = (cursor: string | null) => {
    const query = new URLSearchParams({ ...(onlyProposed ? { only: "proposed" } : {}), ...(cursor ? { cursor } : {}) });
    return query.size === 0 ? `${base}/rolling` : `${base}/rolling?${query}`;
  };
  const paragraphs = rolling.paragraphs.map((paragraph) =>
    paragraph.kind === "heading" && paragraph.proposals === 0 ? (
      <h2 key={paragraph.id} id={paragraph.anchor} className={paragraph.depth > topLevel ? "part level-2" : "part"}>
        {paragraph.runs.map((run) => (run.kind === "text" ? run.text : run.base))}
      </h2>
    ) : (
      <RollingRow
        key={paragraph.id}
        locale={locale}
        base={base}
        paragraph={paragraph}
        textLanguage={version.language}
      />
    ),
  );
  return (
    <>
      <DocumentHead
        above={<VersionCrumbs locale={locale} version={version} />}
        title={t("rolling.title")}
        facts={
          <>
            <span lang={version.language} dir={direction}>
              {version.title}
            </span>
            <span>{inLocale(version.label, locale).text}</span>
          </>
        }
      />
      <Toolbar label={t("aboutThisText")}>
        <a href={base}>{t("readText")}</a>
        <a href={`${base}/matrix`}>{t("matrix.title")}</a>
        {onlyProposed ? (
          <a href={`${base}/rolling`}>{t("rolling.all")}</a>
        ) : (
          <a href={`${base}/rolling?only=proposed`}>{t("rolling.only")}</a>
        )}
        <fold-all hidden>
          <button type="button" className="button quiet" value="open">
            {t("rolling.unfoldAll")}
          </button>
          <button type="button" className="button quiet" value="closed">
            {t("rolling.foldAll")}
          </button>
          <IslandScript name="fold-all" />
        </fold-all>
      </Toolbar>
      <RollingLegend locale={locale} />
      <ThroughoutText locale={locale} rolling={rolling} textLanguage={version.language} />
      {rolling.paragraphs.length === 0 ? (
        <EmptyState title={t("rolling.none")}>{t("rolling.noneHint")}</EmptyState>
      ) : null}
      <Parts parts={rolling.parts} address={address} />
      <div className={rolling.headings.length === 0 ? undefined : "with-contents"}>
        {rolling.headings.length === 0 ? null : (
          <Contents
            title={t("contents")}
            entries={rolling.headings.map(({ anchor, text, depth, cursor, here }) => ({
              href: here ? `#${anchor}` : `${address(cursor)}#${anchor}`,
              label: (
                <span lang={version.language} dir={direction}>
                  {text}
                </span>
              ),
              level: depth > topLevel ? 2 : 1,
            }))}
          />
        )}
        <article className="reading rolling" lang={version.language} dir={direction}>
          {paragraphs}
        </article>
      </div>
      <Parts parts={rolling.parts} address={address} />
    </>
  );
}

/** Proposals for the whole text: terms to be replaced wherever they stand, and wishes without a place. */
function ThroughoutText({
  locale,
  rolling,
  textLanguage,
}: {
  locale: string;
  rolling: PublicRolling;
  textLanguage: string;
}) {
  const t = useTranslations("amendments");
  if (rolling.terms.length === 0 && rolling.general.length === 0) return null;
  return (
    <section className="throughout" aria-labelledby="throughout-name">
      <h2 className="part level-2" id="throughout-name">
        {t("rolling.throughout")}
      </h2>
      <ul className="rolling-notes">
        {rolling.terms.map((term) => (
          <li key={term.contributionId}>
            {t("termEverywhere", { from: isolated(term.from), to: isolated(term.to) })}{" "}
            <span className="sponsors">
              <SponsorList locale={locale} by={[term]} />
            </span>
          </li>
        ))}
      </ul>
      <RollingNotes locale={locale} notes={rolling.general} textLanguage={textLanguage} />
    </section>
  );
}

/** The parts of a text too long for one page. */
function Parts({ parts, address }: { parts: readonly RollingPart[]; address(cursor: string | null): string }) {
  const t = useTranslations("amendments");
  if (parts.length < 2) return null;
  return (
    <nav className="parts small" aria-label={t("parts")}>
      {parts.map(({ cursor, from, to, current }, index) => (
        <a key={cursor ?? "first"} href={address(cursor)} aria-current={current ? "page" : undefined}>
          {from === null || to === null
            ? t("part", { number: index + 1 })
            : t("range", { from: isolatedNumber(from), to: isolatedNumber(to) })}
        </a>
      ))}
    </nav>
  );
}
