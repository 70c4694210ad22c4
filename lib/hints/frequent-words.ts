/**
 * The most frequent small words of languages that write with the same letters. They make a third to a half of any text
 * in the language and hardly occur in others; a word that several share helps none of them.
 */
export const frequentWords: Readonly<Record<string, readonly string[]>> = {
  en: "the of and to in is that for it with as on be are this by from have has not which at or an we should would their our they there been was were will can its but who what any".split(
    " ",
  ),
  fr: "le la les de des du et un une est que qui dans pour sur par ne pas au aux ce cette ces sont nous vous il elle ils avec ou être plus leur leurs a été se en doivent devrait".split(
    " ",
  ),
  es: "el la los las de del y un una es que en para por con no se al lo su sus como más pero este esta estos son ser debe deben entre sobre también ha han nos o sin".split(
    " ",
  ),
  pt: "o a os as de do da dos das e um uma é que em para por com não se ao no na nos nas seu sua como mais mas este esta são ser deve devem também foi ou à pelo".split(
    " ",
  ),
  de: "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über wir sollen".split(
    " ",
  ),
  it: "il lo la i gli le di del della dei e un una è che in per con non si al alla da come più ma questo questa sono essere deve nel nella delle anche ha o su".split(
    " ",
  ),
  nl: "de het een en van in is dat op te zijn met voor niet aan er om ook als dan maar bij of uit door naar heeft hun ze worden wordt deze die we moeten".split(
    " ",
  ),
  pl: "i w z na do nie się że jest to o jak przez od dla po oraz są który która które a ich tym być może czy przy ten lub aby".split(
    " ",
  ),
  tr: "ve bir bu da de için ile olarak olan çok daha gibi kadar sonra en ne ya ki veya değil her ancak olduğu tarafından".split(
    " ",
  ),
  id: "yang dan di dari untuk dengan pada ini itu adalah dalam tidak akan oleh sebagai atau juga ke karena bahwa telah dapat kami mereka harus".split(
    " ",
  ),
  sw: "na ya wa kwa ni katika la za kuwa hii kama cha yake hiyo au lakini watu hiyo pia zaidi kila bila ambayo".split(
    " ",
  ),
  ru: "и в не на что с по как это к из у за от но для его или так же все мы они при быть который которые также должны до".split(
    " ",
  ),
  uk: "і в не на що з як це до у за від але для його або так же всі ми вони при бути який які також та є".split(" "),
  bg: "и в не на че с по как това към от за но или така всички ние те при да бъде който които също се са е".split(" "),
};
