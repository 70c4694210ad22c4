import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ReadFiles } from "@/components/attachments/read-files";
import { ProtectedCasePage } from "@/components/protection/protected-case-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHead } from "@/components/ui/page-head";
import { listProtectedFiles } from "@/lib/attachments/queries";
import { requireActor } from "@/lib/auth/get-actor";
import { showInstant } from "@/lib/i18n/dates";
import { readProtectedCase } from "@/lib/protection/case-query";
import { readable } from "@/lib/web/readable";
import { showName } from "../../actions";

type Props = {
  params: Promise<{ locale: string; consultation: string; reference: string }>;
  searchParams: Promise<{ look?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).reference };
}

/** One protected submission, for the few. */
export default async function ProtectedCase({ params, searchParams }: Props) {
  const { locale, ...at } = await params;
  setRequestLocale(locale);
  const { look } = await searchParams;
  const actor = await requireActor(locale);
  const item = await readable(readProtectedCase(actor, at, typeof look === "string" ? look : undefined));
  const t = await getTranslations({ locale, namespace: "protection" });
  const received = showInstant(item.submittedAt, item.zone, locale);
  return (
    <>
      <PageHead
        above={
          <Breadcrumbs
            items={[{ href: `/${locale}/desk/protected/${item.consultation.slug}`, label: t("desk.title") }]}
          />
        }
        title={<bdi className="reference">{item.reference}</bdi>}
        facts={
          <>
            <span>{t(`kinds.${item.protection}`)}</span>
            {item.pseudonym === null ? null : <bdi>{item.pseudonym}</bdi>}
            <time dateTime={received.iso}>{received.text}</time>
          </>
        }
      />
      <ProtectedCasePage
        locale={locale}
        item={item}
        files={<ReadFiles locale={locale} files={await listProtectedFiles(actor, item.id)} />}
        look={showName}
      />
    </>
  );
}
