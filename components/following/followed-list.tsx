import { ActForm } from "@/components/organisations/act-form";
import type { FollowedThing } from "@/lib/following/queries";
import { useTranslations } from "@/lib/i18n/words";
import type { FormState } from "@/lib/web/form-state";
import { SubjectName } from "./subject-name";

type Props = {
  locale: string;
  follows: readonly FollowedThing[];
  stop: (state: FormState, form: FormData) => Promise<FormState>;
  /** Of the link in a mail; null for the person's own page, where the rhythm can be changed as well. */
  token: string | null;
};

/** What an address follows, each with the way to stop it. */
export function FollowedList({ locale, follows, stop, token }: Props) {
  const t = useTranslations("following");
  return (
    <ul className="list">
      {follows.map(({ id, kind, subject, rhythm, shown }) => (
        <li key={id}>
          {shown === null ? (
            <span className="quiet">{t("own.notPublic")}</span>
          ) : (
            <a href={`/${locale}${shown.path}`}>
              <SubjectName subject={shown} locale={locale} />
            </a>
          )}
          <p className="facts small quiet">
            <span>{t(`kinds.${kind}`)}</span>
            <span>{t(`form.rhythms.${rhythm}`)}</span>
            {token === null && shown !== null ? (
              <a href={`/${locale}/follow?${new URLSearchParams({ kind, subject })}`}>{t("own.change")}</a>
            ) : null}
          </p>
          <ActForm
            action={stop}
            fields={token === null ? { followId: id } : { followId: id, token }}
            label={t("own.stop")}
          />
        </li>
      ))}
    </ul>
  );
}
