import { getTranslations } from "next-intl/server";
import { type Asked, publicPage } from "@/app/[locale]/(public)/public-page";
import { AppealSteps } from "@/components/appeals/appeal-steps";
import { LocalisedText } from "@/components/reading/localised-text";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { publicAppeals } from "@/lib/appeals/public";
import { appealsTag } from "@/lib/appeals/public-tag";
import type { DocumentHead } from "@/lib/web/document-head";
import { tagDocument } from "@/lib/web/documents/render-context";
import { readInstantCursor } from "@/lib/web/read-query";

async function head({ params }: Asked): Promise<DocumentHead> {
  const t = await getTranslations({ locale: params.locale, namespace: "appeals.public" });
  return { title: t("title") };
}

/** Appeals that were decided, with all that both sides wrote, where those who filed them agreed. */
async function body({ params, searchParams: query }: Asked) {
  const { locale } = params;
  tagDocument(appealsTag);
  const cursor = readInstantCursor(query) ?? null;
  const consultation = typeof query.consultation === "string" ? query.consultation : undefined;
  const { items, next } = await publicAppeals({ consultation, cursor });
  const t = await getTranslations("appeals");
  const address = (more: Record<string, string>) => {
    const parameters = new URLSearchParams({ ...(consultation === undefined ? {} : { consultation }), ...more });
    return parameters.size === 0 ? `/${locale}/appeals` : `/${locale}/appeals?${parameters}`;
  };
  return (
    <>
      <PageHead title={t("public.title")} lead={t("public.lead")} />
      {items.length === 0 ? <EmptyState title={t("public.none")}>{t("public.noneText")}</EmptyState> : null}
      <ul className="list">
        {items.map((appeal) => (
          <li key={appeal.id} className="stack">
            <h2>
              <a href={`/${locale}/contributions/${appeal.reference}`}>
                <bdi className="reference">{appeal.reference}</bdi>
              </a>
            </h2>
            <p className="facts small quiet">
              <bdi>{appeal.submitter ?? t("desk.person")}</bdi>
              <a href={`/${locale}/consultations/${appeal.consultation.slug}`}>
                <LocalisedText text={appeal.consultation.title} locale={locale} />
              </a>
              <span>{t(`against.${appeal.against}`)}</span>
            </p>
            <AppealSteps locale={locale} zone="UTC" appeal={appeal} />
          </li>
        ))}
      </ul>
      <Pagination
        newerHref={cursor === null ? undefined : address({})}
        olderHref={next === null ? undefined : address({ cursor: next })}
      />
    </>
  );
}

export const GET = publicPage({ head, body });
