import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { RegistrationForm } from "@/components/organisations/registration-form";
import { SimilarNotice } from "@/components/organisations/similar-notice";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { newId } from "@/lib/kernel/ids";
import { fieldLists } from "@/lib/organisations/field-lists";
import { findSimilar, getRegistrationDraft } from "@/lib/organisations/queries";
import { autosaveRegistration, keepRegistration, sendRegistration } from "./actions";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "organisations" });
  return { title: t("register.title") };
}

/** Registers an organisation; goes on where the person stopped. */
export default async function RegisterPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  const t = await getTranslations("organisations");
  const query = await searchParams;
  const draft = await getRegistrationDraft(actor);
  const answers = draft?.answers ?? { contactEmail: actor.email };
  const similar = query.similar === undefined ? [] : await findSimilar(answers);
  return (
    <>
      <PageHead title={t("register.title")} lead={t("register.lead")} />
      {query.kept === undefined ? null : (
        <Notice kind="success" announce>
          {t("register.kept")}
        </Notice>
      )}
      <RegistrationForm
        // A form that comes back with other answers begins anew with them.
        key={similar.map(({ id }) => id).join(" ")}
        register={sendRegistration}
        keep={keepRegistration}
        autosave={autosaveRegistration}
        answers={answers}
        lists={fieldLists(locale)}
        registrationKey={newId()}
        similar={similar.length === 0 ? null : <SimilarNotice organisations={similar} locale={locale} />}
      />
    </>
  );
}
