import { showDate } from "@/lib/i18n/dates";
import { isolated } from "@/lib/i18n/isolated";
import { useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";
import type { PublicPlacement } from "@/lib/placements/public";
import { ChangedText } from "./placed-words";

type Props = { locale: string; placements: readonly PublicPlacement[] };

/** Where a published comment stands in each later version, and what became of its words. Nothing where it is on none. */
export function PublicPlacements({ locale, placements }: Props) {
  const t = useTranslations("placements.public");
  if (placements.length === 0) return null;
  const severalParagraphs = new Set(placements.map(({ from }) => from.id)).size > 1;
  return (
    <section aria-labelledby="placements">
      <h2 id="placements">{t("title")}</h2>
      <ul className="list">
        {placements.map((placement) => (
          <li key={`${placement.version.slug} ${placement.from.id}`}>
            {severalParagraphs ? <h3>{madeOn(placement, t)}</h3> : null}
            <Place locale={locale} placement={placement} />
            <Became placement={placement} />
            <p className="small quiet">{t("confirmed", { day: showDate(placement.confirmedAt, locale, "UTC") })}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

type Translate = ReturnType<typeof useTranslations<"placements.public">>;

function madeOn({ from }: PublicPlacement, t: Translate): string {
  return from.number === null ? t("madeOnHeading") : t("madeOn", { number: isolated(from.number) });
}

function Place({ locale, placement }: { locale: string; placement: PublicPlacement }) {
  const t = useTranslations("placements.public");
  const { version, state, to } = placement;
  const label = isolated(inLocale(version.label, locale).text);
  if (state === "orphaned" || to.length === 0) return <p>{t("orphaned", { label })}</p>;
  const text = `/${locale}/consultations/${version.consultation}/drafts/${version.draft}/${version.slug}`;
  const paragraphs = () =>
    to.map(({ anchor, number }, index) => (
      <span key={anchor}>
        {index === 0 ? null : "\u00a0· "}
        <a href={`${text}#${anchor}`}>
          {number === null ? t("heading") : t("paragraph", { number: isolated(number) })}
        </a>
      </span>
    ));
  return <p>{t.rich(state, { label, paragraphs })}</p>;
}

function Became({ placement: { adoption, version, to } }: { placement: PublicPlacement }) {
  const t = useTranslations("placements");
  if (adoption === null) return null;
  const { outcome, measure, redline } = adoption;
  return (
    <>
      <p>
        {t("public.words")}: <strong>{t(`adoption.${outcome}`, { measure })}</strong>
      </p>
      {outcome === "verbatim" || to.length === 0 || redline.length === 0 ? null : (
        <>
          <p className="small quiet">{t("public.redline")}</p>
          <blockquote>
            <ChangedText segments={redline} language={version.language} />
          </blockquote>
        </>
      )}
    </>
  );
}
