/** A question for the day, and a way to write about it. */
import { useQuery } from '@tanstack/react-query'
import { PenLine } from 'lucide-react'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { orpc } from '../../link.ts'
import { useIdentity } from '../../session.tsx'
import { Button } from '../../ui/button.tsx'
import { askToWrite } from '../journal/write-request.ts'
import { saidWords } from './said-words.ts'
import { rhythmWords as text } from './words.ts'

export function PromptOfDay(): ReactNode {
  const [, navigate] = useLocation()
  const prompt = useQuery(orpc.rhythm.prompt.queryOptions({ input: { identity_id: useIdentity().id } }))
  if (!prompt.data) return null
  const words = saidWords.prompt(prompt.data)
  return (
    <section className="today__prompt" aria-label={text.prompt}>
      <p className="today__question">
        <bdi>{words}</bdi>
      </p>
      <Button
        kind="quiet"
        size="small"
        icon={PenLine}
        onClick={() => {
          askToWrite(words)
          navigate('/journal')
        }}
      >
        {text.writeAbout}
      </Button>
    </section>
  )
}
