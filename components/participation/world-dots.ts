import type { RegionCode } from "@/lib/organisations/regions";

/** Which letter stands for a region (M49) in the rows of dots. */
export const regionLetters: Readonly<Record<RegionCode, string>> = {
  "002": "f",
  "019": "m",
  "142": "s",
  "150": "e",
  "009": "o",
};

/**
 * Land in dots of equal area, from north to south: each dot is in the region of its letter, a full stop is the sea.
 * Sampled in the Equal Earth projection around 11° east from Natural Earth 1:50m, which is in the public domain; there
 * is no border in it.
 */
export const dotRows: readonly string[] = [
  "................mmm.m.mmm...mmmmmm.............e..e..eeeeeeee..e................",
  "........mmmmmmmmmmmmmmm.mm..mmmm.........eeeeeeeeee.eeeeeeeeeeeeeeeeeeeee.......",
  ".....mmmmmmmmmmmmmmm..m.m...mm......e..ee.eeeeeeeeeeeeeeeeeeeeeeeeeeeeee........",
  ".....m....mmmmmmmmm...mmm...............e..eeeeeeeeeeeeeeeeeeeeeeee...e.........",
  "..........mmmmmmmmmm.mmmm............e..eeeeeeeeeeesseeeeeeeeeeeeee....e........",
  "..........mmmmmmmmmmmmmm............e.eeeeeeeeeesssssssseeeseeeessee............",
  "..........mmmmmmmmmmmmm..m...........eeeeeeeeeeeessssssssssssssssssse...........",
  ".........mmmmmmmmmmmm................ee.eeee...e.ssssssssssssssssssse.s.........",
  "........mmmmmmmmmmmm...............ee..e..e.sssss.ssssssssssssssssss..s.........",
  "........mmmmmmmmmmm.................e..f...esssss.sssssssssssssssss.............",
  "........mmmmmmmmmm..................ffff......sssssssssssssssssssss...s.........",
  "........mmmmmmmmm..................fffffffff.fssssssssssssssssssssss............",
  "........mmmmm...m.................ffffffffffffssssssssssssssssssssss............",
  "..........mm.....................fffffffffffff.sss.s..sssssssssssss.............",
  "..........mm...mm................ffffffffffffffssssss..sssss.sssss..............",
  "..........mm......m..............ffffffffffffff.ssss....sss..sssss..............",
  "...........mmm...................ffffffffffffff.sss.....ss.....ss...............",
  "..............m..................fffffffffffffffs........s......ss..............",
  "..............m..mm.m............ffffffffffffffffff......s......ss..............",
  "...............mmmmmm.............ffffffffffffffff........s....s......s.........",
  "................mmmmmmm............ff..fffffffffff............s.s...s...........",
  "................mmmmmmmm................fffffffff..............ss..ss...........",
  "................mmmmmmm.................ffffffff................s.ss....s.......",
  "................mmmmmmmmmmm.............ffffffff................s..s.s.ssss.....",
  "................mmmmmmmmmmmm............fffffff..................s........so....",
  "................mmmmmmmmmmmm.............fffffff......................s...o.....",
  ".................mmmmmmmmmm..............fffffff.......................o........",
  ".................mmmmmmmmmm.............ffffffff......................ooo.o.....",
  "..................mmmmmmmmm.............fffffff..f...................oooo.o.....",
  "...................mmmmmmmm..............fffff...f..................oooooooo....",
  "...................mmmmmmm...............fffff..f.................oooooooooo....",
  "...................mmmmmm................ffff.....................oooooooooo....",
  "...................mmmmmm................ffff.....................oooooooooo....",
  "....................mmmm..................ff......................ooo.ooooo.....",
  "....................mmm................................................ooo.....o",
  "....................mmmm...............................................oo......o",
  "....................mm.................................................o......o.",
  "....................mm......................................................o...",
  ".....................mm.........................................................",
  ".....................mm.........................................................",
];
