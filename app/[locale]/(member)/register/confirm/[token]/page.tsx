import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ActForm } from "@/components/organisations/act-form";
import { PageHead } from "@/components/ui/page-head";
import { systemClock } from "@/lib/kernel/clock";
import { getContactLink } from "@/lib/organisations/queries";
import { confirmContact } from "../../actions";

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "organisations" });
  // The address of this page confirms something: no other site may be told it.
  return { title: t("confirm.title"), referrer: "strict-origin", robots: { index: false } };
}

/** Where the link in the mail to a contact address leads. Looking changes nothing; the button confirms. */
export default async function ConfirmContactPage({ params }: Props) {
  const { locale, token } = await params;
  setRequestLocale(locale);
  const t = await getTranslations("organisations");
  const link = await getContactLink(token, systemClock.now());
  if (link === null) return <PageHead title={t("confirm.goneTitle")} lead={t("errors.contactLinkGone")} />;
  return (
    <>
      <PageHead
        title={t("confirm.title")}
        lead={t.rich("confirm.lead", {
          name: () => <bdi key="name">{link.name}</bdi>,
          address: () => (
            <bdi key="address" dir="ltr">
              {link.contactEmail ?? ""}
            </bdi>
          ),
        })}
      />
      <div className="stack">
        <ActForm action={confirmContact} fields={{ token }} label={t("confirm.button")} kind="primary" />
        <p className="small quiet">{t("confirm.next")}</p>
      </div>
    </>
  );
}
