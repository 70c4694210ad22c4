import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ContributionList } from "@/components/contributions/contribution-list";
import { OwnPlacementLine } from "@/components/placements/own-placement-line";
import { Button, LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { SelectField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { requireActor } from "@/lib/auth/get-actor";
import { listOwnContributions } from "@/lib/contributions/queries";
import { type ContributionFilter, contributionFilters } from "@/lib/contributions/schema";
import { countOwnAnswers } from "@/lib/dispositions/own-answers";
import { ownPlacements } from "@/lib/placements/own-placements";
import { countToSign } from "@/lib/signatures/queries";
import { readInstantCursor } from "@/lib/web/read-query";
import { sendBack } from "../inputs/[id]/actions";
import { remove, submitChosen, withdraw } from "./actions";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "contributions.list" });
  return { title: t("title") };
}

/** All drafts and submissions of the organisation one acts for; its focal points submit from here. */
export default async function OwnContributionsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  const query = await searchParams;
  const filter = contributionFilters.find((name) => name === query.state) ?? null;
  const { items, next } = await listOwnContributions(actor, { filter, cursor: readInstantCursor(query) ?? null });
  const placements = await ownPlacements(
    items.flatMap((item) => (item.state.startsWith("published") ? [item.id] : [])),
  );
  const answers = await countOwnAnswers(actor);
  const t = await getTranslations("contributions");
  const own = await getTranslations("dispositions.own");
  const toSign = await countToSign(actor);
  const signing = await getTranslations("signatures.own");
  const organisation = actor.organisation?.name;
  const done = await doneSentence(query.done);
  const address = (more: Record<string, string>) =>
    `/${locale}/me/contributions?${new URLSearchParams({ ...(filter === null ? {} : { state: filter }), ...more })}`;
  const notesOf = () =>
    Object.fromEntries(
      items.flatMap(({ id, reference }) => {
        const placement = placements.get(id);
        if (placement === undefined || reference === null) return [];
        return [[id, <OwnPlacementLine key={id} locale={locale} reference={reference} placement={placement} />]];
      }),
    );
  return (
    <>
      <PageHead
        title={t("list.title")}
        lead={organisation === undefined ? t("list.leadAlone") : t("list.lead", { name: organisation })}
      />
      {done === null ? null : <Notice kind="success" title={done} announce />}
      <div className="stack">
        <p>
          <a href={`/${locale}/me/signatures`}>
            {toSign === 0 ? signing("title") : signing("toAnswer", { count: toSign })}
          </a>
        </p>
        {answers === 0 ? null : (
          <Notice>
            {own("notice", { count: answers })} <a href={`/${locale}/me/answers`}>{own("noticeLink")}</a>
          </Notice>
        )}
      </div>
      <form className="filters">
        <SelectField
          name="state"
          label={t("list.filter")}
          defaultValue={filter ?? ""}
          options={await filterOptions()}
        />
        <Button>{t("list.apply")}</Button>
      </form>
      {items.length > 0 ? (
        <ContributionList
          locale={locale}
          items={items}
          notes={notesOf()}
          actions={{ submitChosen, withdraw, remove, handBack: sendBack }}
        />
      ) : (
        <Empty locale={locale} filter={filter} />
      )}
      <Pagination
        newerHref={query.cursor === undefined ? undefined : address({})}
        olderHref={next === null ? undefined : address({ cursor: next })}
      />
    </>
  );
}

async function filterOptions() {
  const t = await getTranslations("contributions");
  return [
    { value: "", label: t("list.all") },
    ...contributionFilters.map((value) => ({ value, label: t(`states.${value}`) })),
  ];
}

/** What an act on this page has done, as the address it led back to says. */
async function doneSentence(done: string | string[] | undefined): Promise<string | null> {
  const t = await getTranslations("contributions.done");
  const submitted = typeof done === "string" ? /^submitted-(\d{1,3})$/.exec(done)?.[1] : undefined;
  if (submitted !== undefined) return t("submitted", { count: Number(submitted) });
  return done === "handedOver" || done === "handedBack" || done === "withdrawn" || done === "removed" ? t(done) : null;
}

async function Empty({ locale, filter }: { locale: string; filter: ContributionFilter | null }) {
  const t = await getTranslations("contributions.list");
  if (filter !== null) return <EmptyState title={t("emptyFilter")}>{t("emptyFilterText")}</EmptyState>;
  return (
    <EmptyState
      title={t("empty")}
      action={<LinkButton href={`/${locale}/consultations`}>{t("toConsultations")}</LinkButton>}
    >
      {t("emptyText")}
    </EmptyState>
  );
}
