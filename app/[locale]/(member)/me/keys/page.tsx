import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { KeysForm } from "@/components/api-keys/keys-form";
import { ActForm } from "@/components/editor/act-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { ownKeys } from "@/lib/api-keys/queries";
import { requireActor } from "@/lib/auth/get-actor";
import { showDate } from "@/lib/i18n/dates";
import { end, make } from "./actions";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "api-keys" });
  return { title: t("title") };
}

/** One's keys for programs: a new one, and those that work, each with the way to end it. */
export default async function KeysPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  const keys = await ownKeys(actor);
  const t = await getTranslations("api-keys");
  const account = await getTranslations("accounts.me");
  const { done } = await searchParams;
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={[{ href: `/${locale}/me`, label: account("title") }]} />}
        title={t("title")}
        lead={t("lead")}
        facts={<a href={`/${locale}/developers`}>{t("openData")}</a>}
      />
      {done === "ended" ? <Notice kind="success" title={t("ended")} announce /> : null}
      <div className="sections">
        <section className="stack">
          <h2>{t("new")}</h2>
          <KeysForm action={make} />
        </section>
        <section className="stack">
          <h2>{t("working")}</h2>
          {keys.length === 0 ? <p className="quiet">{t("none")}</p> : null}
          <ul className="list">
            {keys.map((key) => (
              <li key={key.id} className="stack">
                <h3>
                  <bdi>{key.name}</bdi>
                </h3>
                <p className="facts small quiet">
                  <code dir="ltr">{key.begins}…</code>
                  <span>{t("madeOn", { day: showDate(key.createdAt, locale, "UTC") })}</span>
                </p>
                <ActForm action={end} kind="danger" values={{ id: key.id }}>
                  {t("end")}
                </ActForm>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </>
  );
}
