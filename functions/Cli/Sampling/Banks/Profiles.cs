using EhcpPipeline.Ml.Labels;

namespace EhcpPipeline.Cli.Sampling.Banks;

/// <summary>Six kinds of need, which make up most of a council's plans.</summary>
internal static class Profiles
{
    public static IReadOnlyList<NeedProfile> All { get; } =
    [
        new("SLCN", "Communication and interaction",
            [
                "{name} follows one instruction at a time and loses the thread when a second is added.",
                "{name} leaves out the endings of words, so that people who do not know {them} understand about half of what {they} says.",
                "{name} finds it hard to retell an event in the order in which it happened.",
                "{name} gives up on a conversation when others do not understand at once.",
            ],
            [
                new(ProvisionKind.Salt, "direct therapy on narrative skills with picture sequences", "an HCPC-registered speech and language therapist", "Input from speech and language therapy as appropriate."),
                new(ProvisionKind.Salt, "practice of speech sounds from the therapist's programme", "a teaching assistant trained by the therapist", "Access to a speech programme in school."),
                new(ProvisionKind.Literacy, "pre-teaching of topic words with objects and word maps", "the class teaching assistant", "Support with vocabulary when needed."),
                new(ProvisionKind.Training, "training in Colourful Semantics for all adults who teach {name}, in the first half of each autumn term", "the link speech and language therapist", "Staff will be made aware of strategies."),
            ],
            [
                new("retell a story of four pictures in order", "without prompts in four of five tries", "{name} will improve {their} speech and language."),
                new("follow an instruction with two parts in class", "at the first time of asking in eight of ten observed lessons", "{name} will develop {their} understanding of language."),
            ]),
        new("ASD", "Communication and interaction",
            [
                "{name} becomes distressed when the day does not go as {they} expects, and may leave the room.",
                "{name} takes words literally and does not notice when a listener has lost interest.",
                "Noise in the dining hall overwhelms {name}, who then does not eat.",
                "{name} does not yet join in a game whose rules {they} has not made.",
            ],
            [
                new(ProvisionKind.Semh, "a taught session on recognising feelings and asking for a break, with the school's zones chart", "an ELSA", "Regular emotional support."),
                new(ProvisionKind.TaSupport, "help to prepare for each change of activity with a visual timetable", "a teaching assistant trained in autism by the outreach service", "A high level of adult support."),
                new(ProvisionKind.Semh, "a lunch club for four pupils that teaches turn-taking through board games", "the learning mentor", "Opportunities to socialise with peers."),
                new(ProvisionKind.Ep, "review of the behaviour plan with staff", "the educational psychologist", "Advice from relevant professionals as required."),
            ],
            [
                new("ask for a break with {their} card instead of leaving the room", "on nine of ten occasions over a half-term", "{name} will be happier in school."),
                new("play a board game with two others to its end, taking turns", "once a week for six weeks in a row", "{name} will develop social skills."),
            ]),
        new("SEMH", "Social, emotional and mental health",
            [
                "{name} expects to fail and tears up work that has a mistake in it.",
                "{name} shouts or hides under a table when told to stop an activity {they} enjoys.",
                "{name} finds it hard to trust adults whom {they} has not known for long.",
                "{name} has missed a fifth of sessions this year because of anxiety in the morning.",
            ],
            [
                new(ProvisionKind.Semh, "individual play therapy on loss and anger", "a BAPT-registered play therapist", "Therapeutic support where appropriate."),
                new(ProvisionKind.Semh, "a check-in on arrival that goes through the day and rates worries on a five-point scale", "{their} named mentor from the pastoral team", "Check-ins with a trusted adult."),
                new(ProvisionKind.TaSupport, "one-to-one help to start and finish written work in English and mathematics", "a teaching assistant trained in emotion coaching", "Additional support in class."),
                new(ProvisionKind.Training, "training in attachment for all staff of the year group, each September", "the educational psychologist", "Training for staff."),
            ],
            [
                new("use one of three agreed ways to calm down", "before an adult steps in, on four of five occasions", "{name} will manage {their} emotions."),
                new("be in school and in lessons", "for at least nineteen of twenty sessions in a half-term", "{name} will feel more confident."),
            ]),
        new("MLD", "Cognition and learning",
            [
                "{name} reads at the level of a child three years younger and guesses from the first letter.",
                "{name} counts on {their} fingers and does not yet know the number bonds to ten.",
                "{name} forgets new learning from one day to the next unless it is revisited.",
                "{name} needs things shown rather than explained.",
            ],
            [
                new(ProvisionKind.Literacy, "a phonics programme with letter tiles and decodable books", "an HLTA trained in the programme", "Extra help with reading."),
                new(ProvisionKind.Numeracy, "teaching of number bonds with Numicon", "a teaching assistant trained in Numicon", "Maths interventions as needed."),
                new(ProvisionKind.Curriculum, "tasks broken into steps on a checklist, set by the class teacher for every lesson", "the class teacher", "A differentiated curriculum."),
                new(ProvisionKind.TaSupport, "repetition of the day's new words and facts before going home", "the class teaching assistant", "Small group work."),
            ],
            [
                new("read the hundred most common words", "at sight, with no more than five mistakes", "{name} will make progress in reading."),
                new("recall the number bonds to ten", "within three seconds each", "{name} will improve in mathematics."),
            ]),
        new("PD", "Sensory and physical",
            [
                "{name} tires after walking a hundred metres and falls on uneven ground.",
                "{name} cannot fasten buttons or cut with scissors.",
                "{name} writes two lines in ten minutes, and {their} hand then hurts.",
                "{name} needs an adult to get on and off the toilet safely.",
            ],
            [
                new(ProvisionKind.Physio, "a stretching and balance programme in the hall", "a teaching assistant trained by the physiotherapist", "Physiotherapy exercises."),
                new(ProvisionKind.Ot, "direct therapy on dressing and cutting", "an HCPC-registered occupational therapist", "Occupational therapy input."),
                new(ProvisionKind.Equipment, "a laptop with word prediction and a height-adjustable table, in place from the first day of term", "the council's equipment service", "Appropriate equipment."),
                new(ProvisionKind.TaSupport, "help with toileting and moving between rooms", "one of two teaching assistants trained in moving and handling", "Support with personal care."),
            ],
            [
                new("put on and fasten {their} coat", "without help on five days in a row", "{name} will be more independent."),
                new("type a paragraph of sixty words", "within fifteen minutes", "{name} will improve {their} fine motor skills."),
            ]),
        new("HI", "Sensory and physical",
            [
                "{name} has a bilateral moderate hearing loss and misses quiet consonants even with hearing aids.",
                "{name} cannot follow a group discussion when several people speak.",
                "{name} does not tell adults when {their} aids are not working.",
                "{name} is tired by listening and loses concentration after lunch.",
            ],
            [
                new(ProvisionKind.Sensory, "teaching of listening skills and language", "a qualified teacher of the deaf", "Visits from the sensory service."),
                new(ProvisionKind.Equipment, "a radio aid and a soundfield system in the classroom, checked each morning", "a teaching assistant trained by the teacher of the deaf", "Hearing equipment."),
                new(ProvisionKind.Environment, "a seat at the front away from the window and soft furnishings that keep reverberation under 0.4 seconds, before the start of term", "the school's site manager", "A good listening environment."),
                new(ProvisionKind.TaSupport, "repeating and writing down what classmates say in discussions", "a communication support worker with BSL level 3", "In-class support."),
            ],
            [
                new("say that {their} aids are not working", "within five minutes, on every occasion", "{name} will look after {their} hearing aids."),
                new("take part in a discussion of four people", "with two relevant remarks in each of three lessons a week", "{name} will access the curriculum."),
            ]),
    ];
}
