import { Fragment, type ReactNode } from "react";
import { Redline } from "@/components/ui/redline";
import { useRedlineLabels } from "@/components/ui/redline-labels";
import type { RollingRun, RollingSponsor, RollingWording } from "@/lib/amendments/rolling-paragraph";
import { useTranslations } from "@/lib/i18n/words";
import { SponsorList } from "./sponsor-list";

/** Words in square brackets and, after a dash, those who ask for them. */
export function Bracket({
  locale,
  by,
  children,
}: {
  locale: string;
  by?: readonly RollingSponsor[];
  children: ReactNode;
}) {
  return (
    <>
      <span className="bracket">[</span>
      {children}
      {by === undefined ? null : (
        <span className="sponsors" lang={locale}>
          {" — "}
          <SponsorList locale={locale} by={by} />
        </span>
      )}
      <span className="bracket">]</span>
    </>
  );
}

/** The words of a paragraph with every proposed wording at its place, in brackets. */
export function BracketedText({ locale, runs }: { locale: string; runs: readonly RollingRun[] }) {
  return (
    <>
      {runs.map((run, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: runs have no identity but their place.
        <Fragment key={index}>
          {run.kind === "text" ? run.text : <Place locale={locale} base={run.base} alternatives={run.alternatives} />}
        </Fragment>
      ))}
    </>
  );
}

/**
 * The words as they stand, then each wording that somebody wants instead. Spaces at the edges stand outside the
 * brackets, as one would write them by hand.
 */
function Place({ locale, base, alternatives }: { locale: string; base: string; alternatives: RollingWording[] }) {
  const t = useTranslations("amendments.rolling");
  const labels = useRedlineLabels();
  const words = base.trim();
  const leading = words === "" ? edge(alternatives, /^\s+/) : (base.match(/^\s+/)?.[0] ?? "");
  const trailing = words === "" ? edge(alternatives, /\s+$/) : (base.match(/\s+$/)?.[0] ?? "");
  const onlyDeleted = alternatives.every(({ text }) => text.trim() === "");
  return (
    <>
      {leading}
      {words === "" || onlyDeleted ? null : <Bracket locale={locale}>{words}</Bracket>}
      {alternatives.map((wording, index) => (
        <Fragment key={wording.text}>
          {index === 0 && (words === "" || onlyDeleted) ? "" : " "}
          <Bracket locale={locale} by={wording.by}>
            {wording.text.trim() === "" ? (
              <>
                <span className="sponsors" lang={locale}>
                  {onlyDeleted ? t("deleteWords") : t("delete")}{" "}
                </span>
                {onlyDeleted ? <Redline segments={[{ kind: "deleted", text: words }]} labels={labels} /> : null}
              </>
            ) : (
              <Redline segments={[{ kind: "inserted", text: wording.text.trim() }]} labels={labels} />
            )}
          </Bracket>
        </Fragment>
      ))}
      {trailing}
    </>
  );
}

/** Where nothing stands yet, the space that any of the wordings brings with it. */
function edge(alternatives: readonly RollingWording[], space: RegExp): string {
  return alternatives.map(({ text }) => text.match(space)?.[0] ?? "").find((found) => found !== "") ?? "";
}
