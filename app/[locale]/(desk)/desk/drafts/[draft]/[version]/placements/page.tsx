import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ActForm } from "@/components/editor/act-form";
import { PlacementCard } from "@/components/placements/placement-card";
import { LocalisedText } from "@/components/reading/localised-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { requireActor } from "@/lib/auth/get-actor";
import { isolated } from "@/lib/i18n/isolated";
import { isId } from "@/lib/kernel/ids";
import { inLocale } from "@/lib/kernel/localised";
import { getPlacedVersion, listPlacements, type PlacedVersion } from "@/lib/placements/queries";
import { type PlacementPart, placementParts } from "@/lib/placements/schema";
import { readCursor } from "@/lib/web/read-query";
import { readable } from "@/lib/web/readable";
import { confirmAllCertain, confirmOne } from "./actions";

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ locale: string; draft: string; version: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "placements.desk" });
  return { title: t("name") };
}

/** Where the comments on earlier versions stand in this one: proposals, to be confirmed or corrected. */
export default async function PlacementsPage({ params, searchParams }: Props) {
  const { locale, draft: draftId, version: versionId } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  if (!isId(versionId)) notFound();
  const version = await readable(getPlacedVersion(actor, versionId));
  if (version.draft.id !== draftId) notFound();
  const query = await searchParams;
  const part = chosenPart(query, version);
  const cursor = readCursor(query) ?? null;
  const { items, next } = await readable(listPlacements(actor, { versionId, part, cursor }));
  const t = await getTranslations("placements");
  const here = `/${locale}/desk/drafts/${draftId}/${versionId}/placements`;
  const label = inLocale(version.label, locale).text;
  const { progress } = version;
  const done = await doneSentence(query.done);
  return (
    <>
      <PageHead
        above={
          <Breadcrumbs
            items={[
              {
                href: `/${locale}/desk/drafts/${draftId}`,
                label: <LocalisedText text={version.draft.title} locale={locale} />,
              },
              { href: `/${locale}/desk/drafts/${draftId}/${versionId}`, label },
            ]}
          />
        }
        title={t("desk.title", { label: isolated(label) })}
        lead={t("desk.lead")}
        facts={progress.total === 0 ? undefined : <strong>{t("desk.progress", progress)}</strong>}
      />
      {done === null ? null : <Notice kind="success" title={done} announce />}
      {progress.total === 0 ? (
        <Nothing locale={locale} version={version} />
      ) : (
        <>
          <progress className="placement-progress" value={progress.confirmed} max={progress.total} aria-hidden="true" />
          <Parts here={here} part={part} progress={progress} />
          {version.confirmable > 0 && part !== "confirmed" ? (
            <ActForm
              action={confirmAllCertain}
              kind={part === "certain" ? "primary" : "secondary"}
              values={{ versionId, draftId, seenAt: version.readAt.toISOString() }}
              next={t("desk.confirmAllNext")}
            >
              {t("desk.confirmAll", { count: version.confirmable })}
            </ActForm>
          ) : null}
          {items.length === 0 ? <p className="quiet">{t(`desk.none.${part}`)}</p> : null}
          <ol className="list">
            {items.map((item) => (
              <li key={`${item.id} ${item.revision}`}>
                <PlacementCard locale={locale} item={item} label={version.label}>
                  {item.mayConfirm ? (
                    <div className="button-row">
                      {item.confirmed === null ? (
                        <ActForm
                          action={confirmOne}
                          values={{
                            placementId: item.id,
                            seenRevision: item.revision,
                            show: part,
                            cursor: cursor ?? "",
                          }}
                        >
                          {t("card.confirmOne", { reference: isolated(item.comment.reference) })}
                        </ActForm>
                      ) : null}
                      <LinkButton kind="quiet" href={`${here}/${item.id}`}>
                        {t("card.correct", { reference: isolated(item.comment.reference) })}
                      </LinkButton>
                    </div>
                  ) : null}
                </PlacementCard>
              </li>
            ))}
          </ol>
          <Pagination
            newerHref={cursor === null ? undefined : `${here}?show=${part}`}
            olderHref={next === null ? undefined : `${here}?show=${part}&cursor=${next}`}
          />
        </>
      )}
    </>
  );
}

/** The part asked for, else the first in which something is left to do. */
function chosenPart(query: Query, { progress }: PlacedVersion): PlacementPart {
  const asked = placementParts.find((name) => name === query.show);
  return asked ?? (progress.doubtful > 0 ? "doubtful" : progress.certain > 0 ? "certain" : "confirmed");
}

type PartsProps = { here: string; part: PlacementPart; progress: PlacedVersion["progress"] };

async function Parts({ here, part, progress }: PartsProps) {
  const t = await getTranslations("placements.desk");
  return (
    <nav className="parts" aria-label={t("parts")}>
      {placementParts.map((name) => (
        <a key={name} href={`${here}?show=${name}`} aria-current={name === part ? "page" : undefined}>
          {t(`part.${name}`, { count: progress[name] })}
        </a>
      ))}
    </nav>
  );
}

/** What an act on this page has done, as the address it led back to says. */
async function doneSentence(done: string | string[] | undefined): Promise<string | null> {
  const t = await getTranslations("placements.desk.done");
  const count = typeof done === "string" ? /^certain-(\d{1,6})$/.exec(done)?.[1] : undefined;
  if (count !== undefined) return t("certain", { count: Number(count) });
  return done === "confirmed" || done === "corrected" ? t(done) : null;
}

async function Nothing({ locale, version }: { locale: string; version: PlacedVersion }) {
  const t = await getTranslations("placements.desk");
  if (!version.hasPrevious) return <EmptyState title={t("firstTitle")}>{t("firstText")}</EmptyState>;
  if (version.lineageConfirmed) return <EmptyState title={t("emptyTitle")}>{t("emptyText")}</EmptyState>;
  const lineage = `/${locale}/desk/drafts/${version.draft.id}/${version.id}/lineage`;
  return (
    <EmptyState title={t("lineageTitle")} action={<LinkButton href={lineage}>{t("toLineage")}</LinkButton>}>
      {t("lineageText")}
    </EmptyState>
  );
}
