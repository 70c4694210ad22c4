import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ActForm } from "@/components/editor/act-form";
import { EndorseForm } from "@/components/endorsements/endorse-form";
import { OwnState } from "@/components/endorsements/own-state";
import { LocalisedText } from "@/components/reading/localised-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { readEndorsing } from "@/lib/endorsements/endorsing-query";
import { systemClock } from "@/lib/kernel/clock";
import { isId } from "@/lib/kernel/ids";
import { inLocale } from "@/lib/kernel/localised";
import { reasonWords } from "@/lib/moderation/public";
import { readable } from "@/lib/web/readable";
import { give, withdraw } from "./actions";

type Props = { params: Promise<{ locale: string; kind: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "endorsements.give" });
  return { title: t("title") };
}

/** An organisation's support for a published text: given, with words and reservations, or taken back. */
export default async function EndorsePage({ params }: Props) {
  const { locale, kind, id } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  if (!isId(id) || (kind !== "contribution" && kind !== "version")) notFound();
  const thing = kind === "version" ? { versionId: id } : { contributionId: id };
  const page = await readable(readEndorsing(actor, thing, systemClock.now()));
  const t = await getTranslations("endorsements.give");
  const { own } = page;
  const reason = own?.reasonCode == null ? null : await reasonWords(own.reasonCode);
  const isStanding = own !== null && own.state !== "withdrawn";
  return (
    <>
      <PageHead
        above={
          <Breadcrumbs
            items={[{ href: `/${locale}${page.href}`, label: <LocalisedText text={page.title} locale={locale} /> }]}
          />
        }
        title={t("title")}
        lead={t("lead")}
      />
      <div className="sections">
        {own === null ? null : (
          <OwnState state={own.state} reason={reason === null ? null : inLocale(reason, locale).text} />
        )}
        {page.isOwnText ? (
          <Notice>{t("ownText")}</Notice>
        ) : page.mayGive ? (
          <EndorseForm
            action={give}
            locale={locale}
            thing={{ name: kind === "version" ? "versionId" : "contributionId", id }}
            places={page.places.map(({ key, number, title }) => ({
              key,
              label: [number, inLocale(title, locale).text].filter(Boolean).join(" · "),
            }))}
            words={isStanding ? (own.words ?? "") : ""}
            reservations={isStanding ? [...own.reservations] : []}
          />
        ) : (
          <Notice>{t("onlyFocalPoint")}</Notice>
        )}
        {isStanding && page.mayGive ? (
          <section className="stack" aria-labelledby="withdraw">
            <h2 id="withdraw">{t("withdrawTitle")}</h2>
            <p>{t("withdrawText")}</p>
            <ActForm action={withdraw} values={{ id: own.id, back: `${kind}/${id}` }} kind="danger">
              {t("withdraw")}
            </ActForm>
          </section>
        ) : null}
        {page.mayBringIn ? (
          <p>
            <a href={`/${locale}/desk/endorsements/list/${kind}/${id}`}>{t("bringIn")}</a>
          </p>
        ) : null}
      </div>
    </>
  );
}
