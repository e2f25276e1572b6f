/** The words that the owner added to a seed tension, each to be taken away again; nothing where there are none. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Tension } from '#contract/schemas/tension.ts'
import { client, orpc } from '../../link.ts'
import { problemOf } from '../../problem.ts'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/page.tsx'
import { toast } from '../../ui/toast.tsx'
import { tensionWords } from './words.ts'

export function AddedWords({ tension }: { readonly tension: Tension }): ReactNode {
  const { id } = tension
  const queries = useQueryClient()
  const known = useQuery(orpc.tensions.words.queryOptions({ input: { id } }))
  const remove = useMutation({
    mutationFn: (input: { pole: 'a' | 'b'; word: string }) => client.tensions.removeWord({ id, ...input }),
    onSuccess: (_, { word }) => toast(tensionWords.wordRemoved(word)),
    onError: error => toast(problemOf(error).rule),
    onSettled: () => void queries.invalidateQueries({ queryKey: orpc.tensions.key() }),
  })
  if (!known.data || tension.origin !== 'seed') return null
  const poles = [
    { pole: 'a', name: tension.axis_a, added: known.data.words_a },
    { pole: 'b', name: tension.axis_b, added: known.data.words_b },
  ] as const
  if (poles.every(({ added }) => added.length === 0)) return null
  return (
    <Section title={tensionWords.addedWords} hint={tensionWords.addedWordsHint}>
      <ul className="added-words">
        {poles.flatMap(({ pole, name, added }) =>
          added.map(word => (
            <li key={`${pole} ${word}`}>
              {tensionWords.wordFor(word, name)}
              <Button
                size="small"
                kind="quiet"
                icon={X}
                aria-label={tensionWords.removeWordOf(word, name)}
                busy={remove.isPending}
                onClick={() => remove.mutate({ pole, word })}
              >
                {tensionWords.removeWord}
              </Button>
            </li>
          )),
        )}
      </ul>
    </Section>
  )
}
