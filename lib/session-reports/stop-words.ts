import { ara, eng, fra, rus, spa, zho } from "stopword";
import { foldedWord } from "./folded-word";

/** Small words that the lists of the library lack, and what elision and contraction leave over. */
const more: Readonly<Record<string, string>> = {
  en: "may shall must might upon within among per via also already however therefore thus yet ever even still such both either neither rather whether while during without until since though although because they them their these those there here what when where which who whom whose why how than then too very one two its it's don doesn didn isn aren wasn weren won hasn haven hadn shouldn couldn wouldn ll ve re",
  fr: "ce cet cette ces leur leurs aussi ainsi dont où donc car mais ou ni si ne pas plus moins très entre vers chez sans sous afin lors lorsque lorsqu puisque puisqu jusqu jusque quand tandis ainsi celui celle ceux celles être été est sont était étaient soit avoir ont peut peuvent doit doivent tout tous toute toutes autre autres même mêmes comme depuis pendant selon parmi contre cela ceci qu qui que quoi notamment",
  es: "a al ante antes así aun aunque bajo bien cada casi como con contra cual cuales cuando cuya cuyo debe deben desde donde dos durante e ella ellas ellos entre era eran es esa esas ese eso esos esta estar estas este esto estos está están fue fueron ha haber hace hacia han hasta hay incluso la las le les lo los mediante menos mientras mismo misma muy más mucho muchos ni nos nosotros nuestra nuestro o os otra otras otro otros para pero poco por porque pues puede pueden que qué quien quienes se sea sean según ser si sido sin sino sobre solo son su sus sí también tan tanto te tiene tienen toda todas todo todos tras u uno unos unas usted ya yo",
  ru: "это этот эта эти этого этой этих этом также который которая которое которые которых которым которой которого быть был была было были будет будут может могут можно должен должна должно должны является являются между при для над под без или если чтобы свой своя свои своих своей нам вам наш наша наши ваш все всех всем весь уже ещё еще лишь только однако поэтому том тем тех тому чем нет",
  ar: "التي الذي الذين هذه هذا ذلك تلك وذلك وهذه وهذا كما وكما أن وأن إن بأن لأن ألا وقد لقد بين فيما مما عما وما وهي وهو وهم كان كانت يكون تكون ليس ليست غير سوى حول خلال أيضا أيضاً كل بعض جميع عدة أي أو ثم حيث عند عندما لدى لدي منذ حتى إذا لكن ولكن نحو ضد مع دون من إلى على في عن ينبغي يجب يمكن إذ وإلى وعلى وفي وعن ومن ومع",
  zh: "我们 他们 她们 它们 你们 自己 以及 或者 但是 因为 所以 如果 可以 能够 应该 应当 必须 需要 这个 那个 这些 那些 这样 没有 还有 一个 一些 一种 许多 进行 通过 其他 其它 其中 由于 关于 对于 根据 以 被 让 使 从 而 但 所 其 如 则 且 之间 方面 时候 已经 正在 并且 而且 因此 同时 不同 不是 就是 什么 怎么 如何 包括",
};

const lists: Readonly<Record<string, readonly string[]>> = { ar: ara, en: eng, fr: fra, es: spa, ru: rus, zh: zho };

const made = new Map<string, ReadonlySet<string>>();

/** The small words of a language (BCP 47), folded as `foldedWord` folds; none for a language that we have no list of. */
export function stopWordsOf(language: string): ReadonlySet<string> {
  const primary = language.split("-")[0] ?? "";
  const known = made.get(primary);
  if (known !== undefined) return known;
  const words = [...(lists[primary] ?? []), ...(more[primary] ?? "").split(" ")];
  const folded = new Set(words.map((word) => foldedWord(word, primary)).filter(Boolean));
  if (primary in lists) made.set(primary, folded);
  return folded;
}
