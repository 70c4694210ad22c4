import { getTranslations } from "next-intl/server";

type Props = {
  address: string;
  /** Key of inbound.address: how to write to it with comments or an input, or what it is for those who run the round. */
  hint: "hint" | "inputHint" | "desk";
};

/** The e-mail address of a round, with how to write to it. */
export async function RoundAddress({ address, hint }: Props) {
  const t = await getTranslations("inbound.address");
  return (
    <section className="stack">
      <h2>{t("title")}</h2>
      {hint === "desk" ? (
        <>
          <p>
            <code>
              <bdi>{address}</bdi>
            </code>
          </p>
          <p className="small">{t("desk")}</p>
        </>
      ) : (
        <p className="small">
          {t.rich(hint, {
            address,
            link: (chunks) => (
              <a href={`mailto:${address}`}>
                <bdi>{chunks}</bdi>
              </a>
            ),
          })}
        </p>
      )}
    </section>
  );
}
