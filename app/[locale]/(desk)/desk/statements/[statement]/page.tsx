import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { LocalisedText } from "@/components/reading/localised-text";
import { DeskStatementView } from "@/components/speakers/desk-statement";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { listReasons } from "@/lib/moderation/queries";
import { readDeskStatement } from "@/lib/speakers/statement-query";
import { readable } from "@/lib/web/readable";
import { decide } from "../actions";

type Props = { params: Promise<{ locale: string; statement: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "speakers.statement" });
  return { title: t("title") };
}

/** The words of one statement, for the chair before they are said, and for moderators after. */
export default async function DeskStatementPage({ params }: Props) {
  const { locale, statement: id } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  const statement = await readable(readDeskStatement(actor, id));
  const reasons = statement.mayDecide ? await listReasons() : [];
  const t = await getTranslations("speakers");
  const { event } = statement;
  return (
    <>
      <PageHead
        above={
          <Breadcrumbs
            items={[
              {
                href: statement.mayDecide
                  ? `/${locale}/desk/statements`
                  : `/${locale}/desk/events/${event.id}/speakers`,
                label: <LocalisedText text={event.title} locale={locale} />,
              },
            ]}
          />
        }
        title={t("statement.titleOf", { name: statement.organisation })}
        lead={statement.state === "kept" ? t("desk.kept") : undefined}
      />
      <div className="sections">
        <DeskStatementView locale={locale} statement={statement} reasons={reasons} decide={decide} />
      </div>
    </>
  );
}
