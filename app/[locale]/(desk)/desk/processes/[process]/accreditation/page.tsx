import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ApplicationList } from "@/components/accreditations/application-list";
import { CirculateForm } from "@/components/accreditations/circulate-form";
import { RulesForm } from "@/components/accreditations/rules-form";
import { LocalisedText } from "@/components/reading/localised-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { Toolbar } from "@/components/ui/toolbar";
import { listApplications, readAccreditationDesk } from "@/lib/accreditations/queries";
import { requireActor } from "@/lib/auth/get-actor";
import { zones } from "@/lib/consultations/local-hour";
import { readCursor } from "@/lib/web/read-query";
import { readable } from "@/lib/web/readable";
import { circulate, setRules } from "./actions";

type Props = {
  params: Promise<{ locale: string; process: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const states = ["applied", "circulated", "admitted", "objected", "withdrawn"] as const;
const acts = ["complete", "asked", "circulated", "rules"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "accreditations.desk" });
  return { title: t("title") };
}

/** The applications to a process, one state at a time, for its organisers. */
export default async function AccreditationDeskPage({ params, searchParams }: Props) {
  const { locale, process: slug } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  const { process, counts } = await readable(readAccreditationDesk(actor, slug));
  const query = await searchParams;
  const state = states.find((known) => known === query.state) ?? "applied";
  const cursor = readCursor(query) ?? null;
  const { items, next } = await listApplications(actor, { processId: process.id, state, cursor });
  const t = await getTranslations("accreditations");
  const here = `/${locale}/desk/processes/${slug}/accreditation`;
  const done = acts.find((known) => known === query.done);
  return (
    <>
      <PageHead
        above={
          <Breadcrumbs
            items={[
              {
                href: `/${locale}/desk/processes/${slug}`,
                label: <LocalisedText text={process.name} locale={locale} />,
              },
            ]}
          />
        }
        title={t("desk.title")}
        facts={
          process.isPublished ? (
            <a href={`/${locale}/processes/${slug}/accreditation`}>{t("desk.toRegister")}</a>
          ) : undefined
        }
      />
      {done === undefined ? null : <Notice kind="success" title={t(`desk.done.${done}`)} announce />}
      <div className="sections">
        <Disclosure
          summary={t(process.takesApplications ? "desk.rulesOpen" : "desk.rulesClosed")}
          open={!process.takesApplications && items.length === 0}
        >
          <RulesForm action={setRules} process={process} />
        </Disclosure>
        <section className="stack">
          <Toolbar label={t("desk.narrow")}>
            {states.map((known) => (
              <a key={known} href={`${here}?state=${known}`} aria-current={known === state ? "page" : undefined}>
                {t("desk.stateCount", { state: t(`states.${known}`), count: counts[known] })}
              </a>
            ))}
          </Toolbar>
          {items.length === 0 ? (
            <EmptyState title={t("desk.none")}>{t(`desk.noneText.${state}`)}</EmptyState>
          ) : (
            <ApplicationList locale={locale} here={here} items={items} />
          )}
          <Pagination
            newerHref={cursor === null ? undefined : `${here}?state=${state}`}
            olderHref={next === null ? undefined : `${here}?state=${state}&cursor=${next}`}
            newerLabel={t("register.first")}
            olderLabel={t("register.further")}
          />
        </section>
        {state === "applied" && items.some(({ isComplete, isOwn }) => isComplete && !isOwn) ? (
          <section className="stack" id="circulate">
            <h2>{t("desk.circulate")}</h2>
            <CirculateForm
              action={circulate}
              processId={process.id}
              zones={zones()}
              applications={items
                .filter(({ isComplete, isOwn }) => isComplete && !isOwn)
                .map(({ id, organisation }) => ({ id, organisation }))}
            />
          </section>
        ) : null}
      </div>
    </>
  );
}
