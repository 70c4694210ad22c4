import type { ReactNode } from "react";
import { Button, LinkButton } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import type { PublicEndorsement } from "@/lib/endorsements/public";
import { useTranslations } from "@/lib/i18n/words";
import type { Page } from "@/lib/kernel/pages";
import { stakeholderGroups } from "@/lib/organisations/stakeholder-groups";
import { EndorsementList } from "./endorsement-list";
import { GroupCounts } from "./group-counts";

type Props = {
  locale: string;
  crumbs: ReactNode;
  title: ReactNode;
  counts: readonly { group: string | null; count: number }[];
  page: Page<PublicEndorsement>;
  group: string | null;
  onFirstPage: boolean;
  textHref: string | null;
  titles: ReadonlyMap<string, string>;
  here: string;
  csvHref: string;
  endorseHref: string;
};

/** Everybody who supports a text. */
export function EndorsementsPage(props: Props) {
  const { locale, crumbs, title, counts, page, group, onFirstPage, textHref, titles, here, csvHref, endorseHref } =
    props;
  const t = useTranslations("endorsements.public");
  const groups = useTranslations("public.groups");
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const address = (cursor?: string) => {
    const query = new URLSearchParams({ ...(group === null ? {} : { group }), ...(cursor ? { cursor } : {}) });
    return query.size === 0 ? here : `${here}?${query}`;
  };
  return (
    <>
      <PageHead
        above={crumbs}
        title={title}
        lead={total === 0 ? t("none") : t("count", { count: total })}
        actions={<LinkButton href={endorseHref}>{t("endorse")}</LinkButton>}
      />
      <div className="sections">
        <div className="stack">
          <GroupCounts counts={counts} />
          {total === 0 ? null : (
            <form className="filters" method="get" role="search" aria-label={t("group")}>
              <SelectField
                name="group"
                label={t("group")}
                defaultValue={group ?? ""}
                options={[
                  { value: "", label: t("all") },
                  ...stakeholderGroups.map((value) => ({ value, label: groups(value) })),
                ]}
              />
              <Button>{t("show")}</Button>
            </form>
          )}
          <p className="small">
            <a href={csvHref} download>
              {t("csv")}
            </a>
          </p>
          <EndorsementList locale={locale} endorsements={page.items} textHref={textHref} titles={titles} />
          <Pagination
            newerHref={onFirstPage ? undefined : address()}
            olderHref={page.next === null ? undefined : address(page.next)}
          />
        </div>
      </div>
    </>
  );
}
