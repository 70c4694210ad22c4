import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { processesWithWordings } from "@/lib/dispositions/wordings-query";
import { inLocale } from "@/lib/kernel/localised";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "dispositions.wordings" });
  return { title: t("title") };
}

/** The processes whose standard wordings one may read; where it is one only, its page. */
export default async function WordingProcessesPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const processes = await processesWithWordings(await requireActor(locale));
  const [first, ...others] = processes;
  if (first === undefined) notFound();
  if (others.length === 0) redirect(`/${locale}/desk/dispositions/wordings/${first.slug}`);
  const t = await getTranslations("dispositions");
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={[{ href: `/${locale}/desk/dispositions`, label: t("desk.title") }]} />}
        title={t("wordings.title")}
      />
      <ul className="list">
        {processes.map(({ slug, name }) => (
          <li key={slug}>
            <h2>
              <a href={`/${locale}/desk/dispositions/wordings/${slug}`}>{inLocale(name, locale).text}</a>
            </h2>
          </li>
        ))}
      </ul>
    </>
  );
}
