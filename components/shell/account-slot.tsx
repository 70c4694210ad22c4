import { IslandScript } from "@/components/islands/island-script";
import { useTranslations } from "@/lib/i18n/words";

/** The account on a public document: a plain link, and the menu that an island fills for whoever is signed in. */
export function AccountSlot({ locale }: { locale: string }) {
  const t = useTranslations("navigation");
  return (
    <account-menu>
      <a href={`/${locale}/sign-in`}>{t("signIn")}</a>
      <template>
        <details className="account-menu">
          <summary>
            <bdi data-field="name" />
          </summary>
          <ul>
            <li data-when="actingFor" className="small quiet acting-for">
              <bdi data-field="actingFor" />
            </li>
            <li>
              <a href={`/${locale}/me/contributions`}>{t("work")}</a>
            </li>
            <li data-when="desk">
              <a href={`/${locale}/desk`}>{t("desk")}</a>
            </li>
            <li>
              <a href={`/${locale}/me`}>{t("account")}</a>
            </li>
          </ul>
        </details>
      </template>
      <IslandScript name="account-menu" />
    </account-menu>
  );
}
