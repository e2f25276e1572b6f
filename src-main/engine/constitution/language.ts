/** Tells whether a text is one that the English rules can speak about: a check that cannot read must not pass. */

const ENGLISH: ReadonlySet<string> = new Set(
  (
    'a an the and or but nor so yet if then than that this these those there here it its is was were are be been being am do does did ' +
    'done has have had having i me my mine myself you your yours yourself we us our he him his she her they them their who whom whose ' +
    'which what when where why how not no to of in on at by for from with without into onto over under about after before between ' +
    'through during as up down out off again once all any both each few more most other some such only own same too very can could ' +
    'will would shall should may might must just now one two still even never always like let keep try take go get give make'
  ).split(' '),
)

const FOREIGN: ReadonlySet<string> = new Set(
  (
    'que los las una unos por para con pero como está estás eres muy debes tienes tu tus su sus ser yo mi el la les des une et est pas ' +
    'vous nous avec dans pour sur votre vos je ne au aux du der das und nicht ist ein eine mit auf für dich dir du sie ich sich dem den ' +
    'il lo gli che di è sei non devi della nel het een niet je jij moet van voor zijn não você seu sua mais deve och att det som inte'
  ).split(' '),
)

/**
 * True where `text` reads as English throughout: Latin letters, and in every sentence of some length English function words.
 * Meant for the text without its verified quotations, which may be in any language.
 */
export function readsAsEnglish(sentences: readonly string[]): boolean {
  return sentences.every(sentenceReadsAsEnglish)
}

function sentenceReadsAsEnglish(sentence: string): boolean {
  const letters = sentence.match(/\p{L}/gu)?.length ?? 0
  const latin = sentence.match(/[a-zà-ÿ]/giu)?.length ?? 0
  if (letters > 0 && latin / letters < 0.9) return false
  const words = sentence.toLowerCase().match(/[\p{L}']+/gu) ?? []
  if (words.length < 3) return true
  const english = words.filter(word => ENGLISH.has(word) || word.includes("'")).length
  const foreign = words.filter(word => FOREIGN.has(word)).length
  if (foreign >= 2 && foreign > english) return false
  return words.length < 6 || english / words.length >= 0.12
}
