import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type Asked, publicPage } from "@/app/[locale]/(public)/public-page";
import { RegisterFigures } from "@/components/accreditations/register-figures";
import { RegisterFilters } from "@/components/accreditations/register-filters";
import { RegisterTable } from "@/components/accreditations/register-table";
import { LocalisedText } from "@/components/reading/localised-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { countHeard, countRegister, registeredProcess, registerPage } from "@/lib/accreditations/public";
import { publicTag } from "@/lib/accreditations/public-tag";
import { readRegisterFilter, registerQuery } from "@/lib/accreditations/register-filter";
import { systemClock } from "@/lib/kernel/clock";
import { inLocale } from "@/lib/kernel/localised";
import type { DocumentHead } from "@/lib/web/document-head";
import { tagDocument } from "@/lib/web/documents/render-context";
import { readCursor } from "@/lib/web/read-query";

type Props = Asked<{ locale: string; process: string }>;

const pageSize = 50;
const states = ["applied", "circulated", "admitted", "objected", "withdrawn"] as const;

async function head({ params }: Props): Promise<DocumentHead> {
  const { locale, process: slug } = params;
  const process = await registeredProcess(slug);
  if (process === null) return {};
  const t = await getTranslations({ locale, namespace: "accreditations.register" });
  return { title: t("titleOf", { process: inLocale(process.name, locale).text }) };
}

/** Who applied for accreditation to a process, who was admitted, who objected, and who was heard. */
async function body({ params, searchParams: query }: Props) {
  const { locale, process: slug } = params;
  const process = await registeredProcess(slug);
  if (process === null) notFound();
  tagDocument(publicTag(process.id), `process:${process.id}`, "organisations");
  const filter = readRegisterFilter(query);
  const cursor = readCursor(query) ?? null;
  const now = systemClock.now();
  const [counts, heard, page] = await Promise.all([
    countRegister(process.id, now),
    countHeard(process.id, now),
    registerPage(process, filter, now, { size: pageSize, cursor }),
  ]);
  const t = await getTranslations("accreditations.register");
  const here = `/${locale}/processes/${slug}/accreditation`;
  const narrowed = registerQuery(filter).toString();
  const withQuery = (path: string, more = "") =>
    [path, [narrowed, more].filter(Boolean).join("&")].filter(Boolean).join("?");
  const api = `/api/v1/processes/${slug}/accreditation`;
  const applyHref = `/${locale}/organisation/accreditation/${slug}`;
  return (
    <>
      <PageHead
        above={
          <Breadcrumbs
            items={[
              {
                href: `/${locale}/processes/${slug}`,
                label: <LocalisedText text={process.name} locale={locale} />,
              },
            ]}
          />
        }
        title={t("title")}
        lead={
          counts.all === 0
            ? undefined
            : t("sum", { all: counts.all, objected: counts.objected, admitted: counts.admitted })
        }
        actions={
          process.takesApplications ? (
            <LinkButton kind="primary" href={applyHref} rel="nofollow">
              {t("apply")}
            </LinkButton>
          ) : undefined
        }
      />
      <div className="sections">
        {counts.all === 0 ? (
          <EmptyState title={t("none")}>{process.takesApplications ? t("noneOpen") : t("noneClosed")}</EmptyState>
        ) : (
          <>
            <RegisterFigures counts={counts} heard={heard} rule={process.objectionShown} />
            <section aria-label={t("table")}>
              <RegisterFilters filter={filter} states={states} clearHref={narrowed === "" ? null : here} />
              {page.items.length === 0 ? (
                <EmptyState title={t("noneMatch")}>{t("noneMatchHint")}</EmptyState>
              ) : (
                <RegisterTable
                  locale={locale}
                  lines={page.items}
                  showsObjections={process.objectionShown !== "hidden"}
                  csv={withQuery(`${api}.csv`)}
                  json={withQuery(api)}
                />
              )}
              <Pagination
                newerHref={cursor === null ? undefined : withQuery(here)}
                olderHref={page.next === null ? undefined : withQuery(here, `cursor=${page.next}`)}
                newerLabel={t("first")}
                olderLabel={t("further")}
              />
            </section>
          </>
        )}
      </div>
    </>
  );
}

export const GET = publicPage({ head, body });
