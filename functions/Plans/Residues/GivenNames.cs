namespace EhcpPipeline.Plans.Residues;

/// <summary>Common given names of children in England, from general knowledge of who is at school there; names that are also words are left out.</summary>
internal static class GivenNames
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "Aaliyah", "Aaron", "Abdul", "Abdullah", "Abigail", "Adam", "Adeel", "Adrian", "Ahmed", "Aidan", "Aiden", "Aisha", "Alan", "Albert", "Albie", "Alex", "Alexander", "Alexandra", "Alfie", "Ali", "Alice", "Alisha", "Amelia", "Amelie", "Amina", "Amir", "Amy", "Andrew", "Anna", "Annabel", "Annie", "Anthony", "Archie", "Arjun", "Arlo", "Arthur", "Asha", "Ashton",
        "Aurora", "Ava", "Ayaan", "Ayesha", "Bailey", "Beatrice", "Ben", "Benjamin", "Bethany", "Billy", "Bobby", "Bradley", "Brandon", "Callum", "Cameron", "Carter", "Caleb", "Charles", "Charlie", "Charlotte", "Chelsea", "Chloe", "Christopher", "Cody", "Conor", "Connor", "Corey", "Daisy", "Daniel", "Darcey", "Darcy", "David", "Declan", "Dexter", "Dominic", "Dylan",
        "Ebony", "Eddie", "Edward", "Eleanor", "Elijah", "Eliza", "Elizabeth", "Ella", "Ellie", "Elliot", "Elliott", "Elsie", "Emilia", "Emily", "Emma", "Erin", "Ethan", "Eva", "Evan", "Evelyn", "Evie", "Ezra", "Fatima", "Felix", "Finley", "Finn", "Florence", "Francesca", "Frankie", "Freddie", "Frederick", "Freya", "Gabriel", "George", "Georgia", "Georgina", "Gracie",
        "Hamza", "Hannah", "Harley", "Harriet", "Harrison", "Harry", "Harvey", "Hassan", "Heidi", "Henry", "Hugo", "Ibrahim", "Imogen", "Imran", "Isaac", "Isabel", "Isabella", "Isabelle", "Isla", "Jack", "Jackson", "Jacob", "Jaden", "Jake", "James", "Jamie", "Jasmine", "Jason", "Jaxon", "Jayden", "Jenson", "Jessica", "Joe", "Joel", "John", "Jonathan", "Joseph", "Josh",
        "Joshua", "Jude", "Julia", "Kai", "Kaiden", "Karim", "Kayden", "Keira", "Kian", "Kieran", "Kyle", "Kyra", "Lara", "Laura", "Lauren", "Layla", "Lena", "Leo", "Leon", "Leah", "Lewis", "Lexi", "Liam", "Libby", "Lilly", "Logan", "Louie", "Louis", "Louise", "Luca", "Lucas", "Lucy", "Luke", "Lydia", "Maddison", "Madison", "Maisie", "Maria", "Martha", "Maryam", "Mason",
        "Matthew", "Matilda", "Max", "Megan", "Mia", "Michael", "Millie", "Mohamed", "Mohammed", "Mohammad", "Molly", "Muhammad", "Musa", "Mya", "Naomi", "Natalie", "Nathan", "Nathaniel", "Niamh", "Nicole", "Noah", "Nora", "Oliver", "Olivia", "Omar", "Oscar", "Ollie", "Owen", "Patrick", "Paige", "Phoebe", "Poppy", "Priya", "Rachel", "Rafael", "Ralph", "Rebecca", "Reece",
        "Reggie", "Rhys", "Riley", "Robert", "Rohan", "Ronnie", "Rory", "Rosie", "Ryan", "Safa", "Sam", "Samira", "Samuel", "Sana", "Sarah", "Scarlett", "Sean", "Sebastian", "Shannon", "Sienna", "Simran", "Sofia", "Sophia", "Sophie", "Stanley", "Stephen", "Summer", "Tariq", "Taylor", "Teddy", "Theo", "Theodore", "Thomas", "Tobias", "Toby", "Tommy", "Tyler", "Victoria",
        "William", "Willow", "Yasmin", "Yusuf", "Zac", "Zach", "Zachary", "Zain", "Zainab", "Zara", "Zoe", "Zayn", "Kofi", "Kwame", "Chidi", "Tunde", "Dami", "Oluwaseun", "Jakub", "Kacper", "Zuzanna", "Oliwia", "Andrei", "Ioana", "Mateo", "Thiago", "Krishna", "Aarav", "Vihaan", "Anaya", "Ishaan", "Diya",
    };

    public static bool Has(string word) => Names.Contains(word);
}
