/** `check`, `screen`: what the constitution and the crisis screen say of a text. */
import type { Command } from 'commander'
import { nodeFiles } from '#adapters/files.ts'
import { answer } from '../output.ts'
import { optionsOf, readStdin, withJournal } from '../session.ts'

export function addTextCommands(program: Command): void {
  program
    .command('check')
    .description('the constitution’s verdict on the text on stdin')
    .option('--source <file...>', 'texts of the writer that quotations may come from')
    .action((_options, command: Command) => {
      const options = optionsOf<{ source?: string[] }>(command)
      return withJournal(options, async ({ client }) => {
        const sources = (options.source ?? []).map(wholeFile)
        const verdict = await client.constitution.check({ text: await readStdin(), sources })
        answer(options.json ?? false, verdict, () =>
          [
            verdict.outcome,
            ...verdict.rules
              .filter(rule => rule.outcome !== 'pass')
              .flatMap(rule => rule.spans.map(span => `${rule.id}  ${span.start}–${span.end}  ${span.why}`)),
          ].join('\n'),
        )
      })
    })

  program
    .command('screen')
    .description('the crisis screen’s word on the text on stdin; it errs toward showing help')
    .action((_options, command: Command) => {
      const options = optionsOf(command)
      return withJournal(options, async ({ client }) => {
        const result = await client.constitution.screen({ text: await readStdin() })
        answer(options.json ?? false, result, () => result.level)
      })
    })
}

function wholeFile(path: string): string {
  return [...nodeFiles.lines(path)].map(line => line.text).join('\n')
}
