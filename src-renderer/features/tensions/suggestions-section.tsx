/** What the writer's own sentences suggest: words for a pole, and pairs for an axis; each is taken or dismissed by hand. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { IdentityId } from '#contract/ids.ts'
import type { TensionSuggestions } from '#contract/schemas/tension.ts'
import { wordsAddress } from '../../charts/evidence-model.ts'
import { client, orpc } from '../../link.ts'
import { problemOf } from '../../problem.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Section } from '../../ui/page.tsx'
import { toast } from '../../ui/toast.tsx'
import { words } from '../../words.ts'
import { tensionWords } from './words.ts'
import '../../charts/evidence.css'

export type SuggestedAxis = TensionSuggestions['axes'][number]
type SuggestedWord = TensionSuggestions['words'][number]
type Quote = SuggestedWord['quote']

export function SuggestionsSection({
  identityId,
  onAxis,
}: {
  readonly identityId: IdentityId
  /** Opens the form of an axis with this pair in it. */
  readonly onAxis: (axis: SuggestedAxis) => void
}): ReactNode {
  const found = useQuery(orpc.tensions.suggestions.queryOptions({ input: { identity_id: identityId } }))
  const acts = useSuggestionActs(identityId)
  if (found.error) return <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />
  if (!found.data || found.data.words.length + found.data.axes.length === 0) return null
  return (
    <Section title={tensionWords.suggestions} hint={tensionWords.suggestionsHint}>
      <ul className="suggestions">
        {found.data.axes.map(axis => (
          <Suggestion
            key={axis.key}
            said={tensionWords.suggestedAxis(axis.side_a, axis.side_b, axis.count)}
            quotes={axis.quotes}
            accept={tensionWords.takeAxis}
            about={`${axis.side_a} ↔ ${axis.side_b}`}
            onAccept={() => onAxis(axis)}
            onDismiss={() => acts.dismiss(axis.key)}
          />
        ))}
        {found.data.words.map(one => (
          <Suggestion
            key={one.key}
            said={tensionWords.suggestedWord(one.word, one.pole_name, one.reflections)}
            quotes={[one.quote]}
            accept={tensionWords.takeWord}
            about={tensionWords.wordFor(one.word, one.pole_name)}
            onAccept={() => acts.take(one)}
            onDismiss={() => acts.dismiss(one.key)}
          />
        ))}
      </ul>
    </Section>
  )
}

function Suggestion({
  said,
  quotes,
  accept,
  about,
  onAccept,
  onDismiss,
}: {
  readonly said: string
  readonly quotes: readonly Quote[]
  readonly accept: string
  /** What is accepted or dismissed, for those who hear the buttons alone. */
  readonly about: string
  readonly onAccept: () => void
  readonly onDismiss: () => void
}): ReactNode {
  return (
    <li className="suggestions__one">
      <p>{said}</p>
      {quotes.map(({ reflection_id, start, end, quote }) => (
        <Link
          key={`${reflection_id} ${start}`}
          href={wordsAddress(reflection_id, { start, end })}
          className="evidence__quote"
        >
          “{quote.trim()}”
        </Link>
      ))}
      <p className="suggestions__acts">
        <Button size="small" aria-label={`${accept} ${about}`} onClick={onAccept}>
          {accept}
        </Button>
        <Button
          size="small"
          kind="quiet"
          aria-label={`${tensionWords.dismissSuggestion} ${about}`}
          onClick={onDismiss}
        >
          {tensionWords.dismissSuggestion}
        </Button>
      </p>
    </li>
  )
}

function useSuggestionActs(identityId: IdentityId) {
  const queries = useQueryClient()
  const settle = {
    onError: (error: unknown) => toast(problemOf(error).rule),
    onSettled: () => void queries.invalidateQueries({ queryKey: orpc.tensions.key() }),
  }
  const dismissal = useMutation({
    mutationFn: ({ key, dismissed }: { key: string; dismissed: boolean }) =>
      client.tensions.dismissSuggestion({ identity_id: identityId, key, dismissed }),
    ...settle,
    onSuccess: (_, { key, dismissed }) => {
      if (dismissed)
        toast(tensionWords.dismissed, {
          label: words.undo,
          run: () => dismissal.mutate({ key, dismissed: false }),
        })
    },
  })
  const taking = useMutation({
    mutationFn: ({ one, take }: { one: SuggestedWord; take: boolean }) => {
      const input = { id: one.tension_id, pole: one.pole, word: one.word }
      return take ? client.tensions.addWord(input) : client.tensions.removeWord(input)
    },
    ...settle,
    onSuccess: (_, { one, take }) => {
      if (take)
        toast(tensionWords.wordTaken(one.word, one.pole_name), {
          label: words.undo,
          run: () => taking.mutate({ one, take: false }),
        })
    },
  })
  return {
    dismiss: (key: string) => dismissal.mutate({ key, dismissed: true }),
    take: (one: SuggestedWord) => taking.mutate({ one, take: true }),
  }
}
