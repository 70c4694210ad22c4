import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { LocalisedText } from "@/components/reading/localised-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { countBadges, mostBadges } from "@/lib/attendance/badge-sheets";
import { readDoor } from "@/lib/attendance/queries";
import { badgeStates } from "@/lib/attendance/schema";
import { requireActor } from "@/lib/auth/get-actor";
import { isId } from "@/lib/kernel/ids";
import { readable } from "@/lib/web/readable";

type Props = { params: Promise<{ locale: string; event: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "attendance.badges" });
  return { title: t("title") };
}

/** Badges of an event as files to print, by where people stand; large ones in several files. */
export default async function BadgesPage({ params }: Props) {
  const { locale, event: id } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  if (!isId(id)) notFound();
  const event = await readable(readDoor(actor, id));
  const counts = await countBadges(actor, id);
  const t = await getTranslations("attendance");
  const here = `/${locale}/desk/events/${id}`;
  const files = badgeStates.flatMap((state) =>
    Array.from({ length: Math.ceil(counts[state] / mostBadges) }, (_, index) => ({
      state,
      part: index + 1,
      from: index * mostBadges + 1,
      to: Math.min(counts[state], (index + 1) * mostBadges),
    })),
  );
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={[{ href: here, label: <LocalisedText text={event.title} locale={locale} /> }]} />}
        title={t("badges.title")}
        lead={t("badges.lead")}
      />
      {files.length === 0 ? (
        <EmptyState title={t("badges.none")}>{t("badges.noneText")}</EmptyState>
      ) : (
        <ul className="list dense">
          {files.map(({ state, part, from, to }) => (
            <li key={`${state}-${part}`}>
              <a href={`${here}/badges/badges.pdf?state=${state}&part=${part}`}>
                {t(`badges.files.${state}`, { from, to })}
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
