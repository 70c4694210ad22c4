import { Button } from "@/components/ui/button";
import { useTranslations } from "@/lib/i18n/words";

type Props = {
  accounts: readonly { email: string; role: string; organisation: string | null }[];
  locale: string;
  next: string | null;
};

/** The demo's invented people, each with a button that signs in as them. */
export function DemoList({ accounts, locale, next }: Props) {
  const t = useTranslations("accounts.demo");
  return (
    <section className="narrow" aria-labelledby="demo-accounts">
      <h2 id="demo-accounts">{t("title")}</h2>
      <p>{t("text")}</p>
      <ul className="list dense">
        {accounts.map(({ email, role, organisation }) => (
          <li key={email}>
            <form action="/api/demo/sign-in" method="post">
              <input type="hidden" name="email" value={email} />
              <input type="hidden" name="locale" value={locale} />
              {next === null ? null : <input type="hidden" name="next" value={next} />}
              <Button>
                {organisation === null ? t(`roles.${role}`) : t("roleFor", { role: t(`roles.${role}`), organisation })}
              </Button>
            </form>
            <p className="small">{t(`may.${role}`)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
