import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { FormActions } from "@/components/ui/form-actions";
import { PageHead } from "@/components/ui/page-head";
import { readSignInLink } from "@/lib/accounts/queries";
import { signInConfirmation } from "@/lib/accounts/schema";
import { systemClock } from "@/lib/kernel/clock";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale });
  // The address of this page opens an account: no other site may be told it. "no-referrer" would also take the
  // origin from the form's own post, which is then refused.
  return { title: t("accounts.confirm.title"), referrer: "strict-origin", robots: { index: false } };
}

/** Where the mailed link leads. Looking changes nothing; the button signs in. */
export default async function ConfirmSignInPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const link = signInConfirmation.safeParse({ ...(await searchParams), locale });
  const state = link.success ? await readSignInLink({ clock: systemClock }, link.data) : "unknown";
  if (!link.success || state !== "usable") redirect(`/${locale}/sign-in/refused?reason=${state}`);
  const { email, token, next } = link.data;
  const t = await getTranslations();
  return (
    <>
      <PageHead title={t("accounts.confirm.title")} lead={t("accounts.confirm.lead")} />
      <form className="form" action="/api/auth/callback/email" method="post">
        <p>
          <strong dir="ltr">{email}</strong>
        </p>
        <input type="hidden" name="email" value={email} />
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="locale" value={locale} />
        {next === null ? null : <input type="hidden" name="next" value={next} />}
        <FormActions next={t("accounts.confirm.next")}>
          <Button kind="primary">{t("accounts.confirm.button")}</Button>
        </FormActions>
      </form>
    </>
  );
}
