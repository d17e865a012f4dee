import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Team } from '@mega-pipeline/pipeline'
import { gateway } from './client'

const teamsKey = ['teams']

/** Every team with what it would use, and what teams can be made of. */
export function useTeams() {
  return useQuery({ queryKey: teamsKey, queryFn: ({ signal }) => gateway.listTeams(signal) })
}

/** What can be done to teams. The composer offers them, so its options are read anew as well. */
export function useTeamActions() {
  const queryClient = useQueryClient()
  const onSettled = () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: teamsKey }),
      queryClient.invalidateQueries({ queryKey: ['options'] }),
    ])
  const meta = { isToldInPlace: true }
  return {
    add: useMutation({ mutationFn: gateway.addTeam, onSettled, meta }),
    put: useMutation({ mutationFn: gateway.putTeam, onSettled, meta }),
    remove: useMutation({ mutationFn: gateway.deleteTeam, onSettled }),
    /** Puts each in the place of the one of its name, one after the other: the first fault ends it. */
    importAll: useMutation({
      mutationFn: async (teams: readonly Team[]) => {
        for (const team of teams) await gateway.putTeam(team)
      },
      onSettled,
      meta,
    }),
  }
}
